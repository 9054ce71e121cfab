// What of a deployed function may weigh how much: scripts slow its start, data is only fetched with it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const MB = 1024 * 1024;
/** All scripts of one function together. */
export const MOST_SCRIPT_MB = 3;

const isScript = (file) => /\.[cm]?js$/.test(file);
const DESCRIPTIONS = new Set(['config.json', 'package.json']);

/** Everything of a built function that is uploaded: its scripts with their texts, and the bytes of scripts and of data. */
export function measured(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) =>
    statSync(path.join(folder, file)).isFile(),
  );
  const bytesOf = (some) => some.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  const scripts = files.filter(isScript).sort();
  return {
    scripts: scripts.map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') })),
    scriptBytes: bytesOf(scripts),
    dataBytes: bytesOf(files.filter((file) => !isScript(file) && !DESCRIPTIONS.has(file))),
  };
}

/** 2.73 MB */
export const inMb = (bytes) => `${(bytes / MB).toFixed(2)} MB`;

/** How a function exceeds its budgets; data has one only where its `beside.json` declares it. */
export const faultsOfFunction = ({ scriptBytes, dataBytes }, mostDataMb = 0) => [
  ...(scriptBytes > MOST_SCRIPT_MB * MB ? [`脚本超出 ${inMb(scriptBytes - MOST_SCRIPT_MB * MB)}`] : []),
  ...(dataBytes > mostDataMb * MB ? [`数据文件超出 ${inMb(dataBytes - mostDataMb * MB)}`] : []),
];
