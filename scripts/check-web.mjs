// What can be known of the built web page without opening it: node scripts/check-web.mjs [folder]
// Words that must not ship. Ends with `N passed, N failed` alone on a line.
import path from 'node:path';
import { root } from './support/root.mjs';
import { report } from './weapp-gates/report.mjs';
import { webWordsGate } from './weapp-gates/words.mjs';

process.exitCode = report(webWordsGate(path.resolve(process.argv[2] ?? path.join(root, 'dist/h5'))));
