// 核对一份导出的时长账。只要有 Node 就能运行，不联网，不用安装任何东西：
//   node verify-ledger.mjs 时长账.ndjson [封签.json]
// 有一处不对，退出码为 1；文件读不了或用法不对，退出码为 2。说明见 docs/ledger.md。
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { about, checkEntries, isAsSealed, written } from './verify-ledger-rules.mjs';

const isText = (value) => typeof value === 'string';
const isPlace = (value) => Number.isSafeInteger(value) && value > 0;

/** Whether a line has what every entry has. */
function isEntry(value) {
  const { org, seq, prev, decision, hash } = value ?? {};
  const hasSeal = isPlace(seq) && isText(prev) && isText(hash);
  const says = isText(decision?.record) && isPlace(decision?.turn);
  return hasSeal && says && isText(org?.id) && isText(org?.name);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads an export line by line: its entries, and the lines that are not as they were written. */
export function readExport(text) {
  const [entries, faults] = [[], []];
  let last = 0;
  text.split('\n').forEach((raw, at) => {
    if (raw.trim() === '') return;
    const entry = parsed(raw);
    if (isEntry(entry)) {
      entries.push(entry);
      last = entry.seq;
      if (isAsSealed(entry) && written(entry) !== raw) faults.push(about('rewritten', entry));
      return;
    }
    last += 1;
    const record = /"record":"([^"]*)"/.exec(raw)?.[1];
    faults.push({ kind: 'unreadable', seq: last, line: at + 1, record });
  });
  return { entries, faults };
}

/** Checks the text of an export against heads, in the order of the ledger. */
export function checkExport(text, heads = []) {
  const { entries, faults } = readExport(text);
  const unread = faults.filter(({ kind }) => kind === 'unreadable').map(({ seq }) => seq);
  const all = [...faults, ...checkEntries(entries, heads, unread)];
  return { entries, faults: all.sort((a, b) => a.seq - b.seq) };
}

/** The heads in a file of ours: a list, or an answer of the public call as it came, which adds when each was published. */
export function headsIn(text) {
  const value = parsed(text);
  const heads = [value, value?.rows, value?.value?.rows].find(Array.isArray);
  const isHead = (head) =>
    isText(head?.day) && isPlace(head?.seq) && isText(head?.entry) && isText(head?.org?.id);
  return heads?.every(isHead) ? heads.map(({ publishedAt: _, ...sealed }) => sealed) : undefined;
}

const span = ({ seq, upTo }) => (seq === upTo ? `第 ${seq} 条` : `第 ${seq} 条到第 ${upTo} 条`);

const SENTENCES = {
  altered: () => '内容和它的哈希对不上，被改过',
  replaced: () => '和前后的账目接不上，被换过或重新封过',
  extra: () => '是多出来的，不在这本账的链上',
  twice: () => '出现了两次',
  misplaced: () => '不在它该在的位置，顺序被动过',
  'turn-twice': () => '这条记录的这一轮已经有过决定',
  rewritten: () => '内容没变，但写法和导出时不一样，文件被别的程序存过',
  missing: () => '不见了',
  'cut-off': () => '不见了：账的末尾被截掉了，公布的封签里有它们',
  'not-as-published': ({ day }) => `和 ${day} 公布的封签不一样，这一段被改过又重新封过`,
  unreadable: ({ line }) => `读不出来（文件第 ${line} 行），被改坏了`,
  'head-altered': ({ day }) => `${day} 的封签被改过`,
  'head-unlinked': ({ day }) => `${day} 的封签接不上前一张，中间少了或多了一张`,
};

/** One sentence that names the place, the record and what is wrong. */
export function sentenceOf(fault) {
  const what = SENTENCES[fault.kind](fault);
  if (fault.kind.startsWith('head-')) return `${what}（账目第 ${fault.seq} 条）`;
  const whose = fault.record === undefined ? '' : `（记录 ${fault.record}）`;
  return `${fault.upTo === undefined ? `第 ${fault.seq} 条` : span(fault)}${whose}${what}`;
}

function report(text, heads) {
  const { entries, faults } = checkExport(text, heads);
  const [first, last] = [entries[0], entries.at(-1)];
  const lines = [
    `账册：${first?.org.name ?? '（没有读出账目）'}`,
    `账目：读出 ${entries.length} 条${last ? `，最后是第 ${last.seq} 条，哈希 ${last.hash}` : ''}`,
    heads.length > 0
      ? `封签：${heads.length} 张，最新一张是 ${heads
          .map(({ day }) => day)
          .toSorted()
          .at(-1)}`
      : '封签：没有给。没有封签就查不出末尾被截掉、或整段重新封过的账',
    '查了：每条的哈希、前后相接、编号连续、没有重复、顺序、每条记录的轮次、和封签一致',
    ...faults.map((fault) => `✗ ${sentenceOf(fault)}`),
    faults.length === 0 ? '结果：没有发现问题' : `结果：发现 ${faults.length} 处问题`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return faults.length === 0 && entries.length > 0 ? 0 : 1;
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

function main([ledger, headsFile]) {
  if (ledger === undefined) {
    process.stderr.write('用法：node verify-ledger.mjs 时长账.ndjson [封签.json]\n');
    return 2;
  }
  const text = readText(ledger);
  const heads = headsFile === undefined ? [] : headsIn(readText(headsFile) ?? '');
  if (text === undefined || heads === undefined) {
    process.stderr.write(
      `读不了${text === undefined ? `时长账 ${ledger}` : `封签 ${headsFile}`}，请检查文件\n`,
    );
    return 2;
  }
  return report(text, heads);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2));
