// What it costs to take a whole organisation's records away (导出): calls, what each asks of the database, and bytes; at
// the beginning, in the middle and at the end, which must not differ.
import { appendFileSync, readFileSync } from 'node:fs';
import { sessionOf, startDemoCloud } from '../scripts/support/demo-cloud.mjs';
import { importTypescript } from '../scripts/support/import-typescript.mjs';

const RECORDS = 100_000;
const LINES_AT_ONCE = 2000;
const { AN_ORG, ledgerHolding, ledgerSeeded } = await importTypescript('tests/builders/ledgers.ts');
const { aDecision } = await importTypescript('tests/builders/decisions.ts');

/** Adds one approved record after another, of the sample volunteers in turn. */
function addLedger(seedFile) {
  const lines = readFileSync(seedFile, 'utf8').trimEnd().split('\n');
  const people = lines
    .map((line) => JSON.parse(line))
    .filter(({ collection }) => collection === 'volunteers')
    .flatMap(({ documents }) => documents.map(({ volunteerNo }) => volunteerNo));
  const decisions = Array.from({ length: RECORDS }, (_, number) =>
    aDecision('confirmed', {
      record: `activity-${number % 500}:volunteer-${number}`,
      activityId: `activity-${number % 500}`,
      volunteerNo: people[number % people.length],
    }),
  );
  // The sample volunteers have turns already; a person's turns are never given twice.
  const documents = ledgerSeeded(ledgerHolding(decisions)).documents.map((entry) => ({
    ...entry,
    personTurn: RECORDS + entry.personTurn,
  }));
  for (let from = 0; from < RECORDS; from += LINES_AT_ONCE) {
    const some = documents.slice(from, from + LINES_AT_ONCE);
    appendFileSync(seedFile, `${JSON.stringify({ collection: 'ledger', documents: some })}\n`);
  }
}

/** Asks for pages as the secretariat; each answers what came, and on request what it asked of the database. */
async function exporterAt(url) {
  const headers = {
    'content-type': 'application/json',
    'x-local-session': await sessionOf(url, 'secretariat'),
  };
  const wire = async () => (await fetch(`${url}/local/wire?limit=100`)).json();
  const period = { orgId: AN_ORG.id, exportId: 'bench-export-000001', from: '2026-01-01', to: '2026-12-31' };
  const page = async (afterSeq) => {
    const body = JSON.stringify({ call: 'export-records', request: { ...period, afterSeq } });
    const text = await (await fetch(`${url}/call/desk`, { method: 'POST', headers, body })).text();
    const reply = JSON.parse(text);
    if (!reply.ok) throw new Error(`export-records: ${text}`);
    return { ...reply.value, bytes: Buffer.byteLength(text) };
  };
  const meteredPage = async (afterSeq) => {
    const before = new Set((await wire()).map(({ seqId }) => seqId));
    const value = await page(afterSeq);
    const asked = (await wire()).filter(({ seqId }) => !before.has(seqId)).length;
    return {
      value,
      cost: `${value.rows.length} 行，数据库请求 ${asked} 次，${Math.round(value.bytes / 1024)} KB`,
    };
  };
  return { page, meteredPage };
}

/** Takes everything; three pages are metered. */
async function takeAll({ page, meteredPage }) {
  const [places, costs] = [[0, RECORDS / 2, RECORDS - 500], []];
  let [afterSeq, pages, rows, bytes] = [0, 0, 0, 0];
  while (afterSeq !== undefined) {
    const isMetered = costs.length < places.length && afterSeq >= places[costs.length];
    const { value, cost } = isMetered ? await meteredPage(afterSeq) : { value: await page(afterSeq) };
    if (cost !== undefined) costs.push(cost);
    [afterSeq, pages, rows, bytes] = [value.next, pages + 1, rows + value.rows.length, bytes + value.bytes];
  }
  if (rows !== RECORDS) throw new Error(`export-records: ${rows} rows instead of ${RECORDS}`);
  return { costs, pages, bytes };
}

/** Figures for the bench table. */
export async function run() {
  const cloud = await startDemoCloud({ seedMore: addLedger });
  try {
    const began = performance.now();
    const { costs, pages, bytes } = await takeAll(await exporterAt(cloud.url));
    const seconds = (performance.now() - began) / 1000;
    const [first, middle, last] = costs;
    const figures = {
      第一页: first,
      中间一页: middle,
      快到末尾的一页: last,
      调用次数: pages,
      '总字节（MB）': Math.round(bytes / 1024 / 1024),
      每秒行数: Math.round(RECORDS / seconds),
    };
    return { name: `导出 ${RECORDS} 条服务记录`, figures };
  } finally {
    await cloud.stop();
  }
}
