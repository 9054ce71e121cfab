// What can be known of the compiled mini-program without running it: node scripts/check-weapp.mjs [folder]
// WeChat's own compilers, its upload rules, syntax that old phones read, sizes, and words that must not ship.
// No network. Ends with `N passed, N failed` alone on a line.
import path from 'node:path';
import { root } from './support/root.mjs';
import { budgetGate } from './weapp-gates/budgets.mjs';
import { classicCompilersGate } from './weapp-gates/classic-compilers.mjs';
import { engineCompilerGate } from './weapp-gates/engine-compiler.mjs';
import { functionSizeGate } from './weapp-gates/function-sizes.mjs';
import { openMiniProgram } from './weapp-gates/mini-program.mjs';
import { report } from './weapp-gates/report.mjs';
import { syntaxGate } from './weapp-gates/syntax.mjs';
import { wechatUploadGate } from './weapp-gates/wechat-upload.mjs';
import { functionWordsGate, packageWordsGate } from './weapp-gates/words.mjs';

const functions = path.join(root, 'dist/cloudfunctions');
const program = openMiniProgram(path.resolve(process.argv[2] ?? path.join(root, 'dist/weapp')));

const results = [
  ...engineCompilerGate(program),
  ...classicCompilersGate(program),
  ...(await wechatUploadGate(program)),
  ...syntaxGate(program),
  ...budgetGate(program),
  ...packageWordsGate(program),
  ...functionSizeGate(functions, path.join(root, 'cloudfunctions')),
  ...functionWordsGate(functions),
];
// The upload tool leaves handles open that would keep this process waiting.
process.exit(report(results));
