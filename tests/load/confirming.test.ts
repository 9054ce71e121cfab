import type { HourOutcome } from '#core/hours/views';
import { checkChain } from '#core/ledger/check-chain';
import { aCloud } from '../builders/a-cloud';
import { signupOf } from '../builders/gate';
import { hoursSeeded, laterOn, STAFF, served, shown, storedLedger } from '../builders/hours';
import { sha256 } from '../builders/ledgers';
import type { Cloud, CloudSession } from '../support/cloud';
import { type Ledger, openLedger } from './kills-ledger';

const PEOPLE = 24;
const IN_ONE_CALL = 4;
const MINUTES = 240;
const TROUBLE = { rate: 0.1, kinds: ['busy', 'delay', 'conflict', 'drop-answer'] } as const;

jest.setTimeout(120_000);

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud(hoursSeeded(PEOPLE), { durable: true });
  await served(cloud, PEOPLE, MINUTES);
  await laterOn(cloud);
});
afterAll(() => cloud.stop());

/** Confirms some people’s hours until everybody has been answered for good. */
async function confirmed(
  session: CloudSession,
  numbers: readonly number[],
  calls: Ledger,
): Promise<readonly HourOutcome[]> {
  const request = { activityId: 'activity-1', records: shown(MINUTES, ...numbers) };
  const { outcomes } = await calls.insist(session, 'confirm-hours', { request, insists: true });
  const again = numbers.filter((number) =>
    outcomes.some(({ record, kind }) => kind === 'try-again' && record === signupOf(number)),
  );
  const final = outcomes.filter(({ kind }) => kind !== 'try-again');
  return again.length === 0 ? final : [...final, ...(await confirmed(session, again, calls))];
}

/** One organizer goes through the sheet, a few people at a time. */
async function confirmAll(
  openid: string,
  numbers: readonly number[],
  calls: Ledger,
): Promise<readonly HourOutcome[]> {
  const session = await cloud.session(openid);
  const outcomes: HourOutcome[] = [];
  for (let from = 0; from < numbers.length; from += IN_ONE_CALL) {
    outcomes.push(...(await confirmed(session, numbers.slice(from, from + IN_ONE_CALL), calls)));
  }
  return outcomes;
}

test('three who confirm the same hours at once, in a storm and with the plug pulled, write each record down once', async () => {
  await cloud.chaos({ seed: 5, ...TROUBLE });
  const calls = openLedger();
  const everybody = Array.from({ length: PEOPLE }, (_, number) => number);
  const load = Promise.all([
    confirmAll(STAFF.organizer, everybody, calls),
    confirmAll(STAFF.colleague, [...everybody].reverse(), calls),
    confirmAll(STAFF.colleague, everybody, calls),
  ]);
  await Promise.race([calls.after(4), load]);
  calls.died();
  await cloud.kill();
  await cloud.restart();
  await laterOn(cloud);
  await cloud.chaos({ seed: 6, ...TROUBLE });
  calls.returned();
  const told = (await load).flat();
  await cloud.chaos(null);

  expect(calls.wrong).toEqual([]);
  const kept = await storedLedger(cloud);
  expect(checkChain({ entries: kept, heads: [] }, sha256)).toEqual([]);
  expect(kept.map(({ seq }) => seq)).toEqual(everybody.map((number) => number + 1));
  const records = kept.map(({ decision }) => decision.record);
  expect([...records].sort()).toEqual(everybody.map((number) => signupOf(number)).sort());
  expect(told).toHaveLength(3 * PEOPLE);
  for (const outcome of told) {
    expect(['done', 'refused']).toContain(outcome.kind);
  }
  // Whoever was told that it is done finds it in the ledger; of each record somebody was told so.
  const done = told.filter(({ kind }) => kind === 'done');
  expect(done.every(({ record }) => records.includes(record))).toBe(true);
  expect(new Set(done.map(({ record }) => record)).size).toBe(PEOPLE);
});
