import path from 'node:path';
import type { Decision } from '#core/hours/decision';
import { checkChain } from '#core/ledger/check-chain';
import type { LedgerEntry } from '#core/ledger/entry';
import { FAILURES, type FailureCode } from '#core/shared/failure';
import { asId, type SignupId, type VolunteerNo } from '#core/shared/ids';
import { entryIn, type LedgerDocument } from '../../cloudfunctions/stores/ledger';
import { aDecision } from '../builders/decisions';
import { AN_ORG, sha256 } from '../builders/ledgers';
import type { Cloud } from '../support/cloud';
import { startCloud } from '../support/start-cloud';
import type { Written } from './append-decisions';
import { gate } from './kills-ledger';

const CALLERS = 6;
const RECORDS = 48;
const IN_ONE_CALL = 4;
/** Two callers decide about each record, each caller about these many. */
const OF_ONE_CALLER = (RECORDS * 2) / CALLERS;
const TROUBLE = { rate: 0.15, kinds: ['busy', 'delay', 'conflict', 'drop-answer'] } as const;

jest.setTimeout(120_000);

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ functions: path.resolve(__dirname, '../../dist/load'), durable: true });
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.stop());

const decidedAbout = (number: number) => ({
  record: asId<SignupId>(`activity-1:volunteer-${number}`),
  volunteerNo: asId<VolunteerNo>(`ZC${String(number).padStart(10, '0')}`),
});

/** What one caller decides, in the order of their calls; callers 0 and 3, 1 and 4, 2 and 5 want the same turns. */
const wantedBy = (caller: number): readonly Decision[] =>
  Array.from({ length: OF_ONE_CALLER }, (_, at) =>
    aDecision('confirmed', {
      ...decidedAbout(at * (CALLERS / 2) + (caller % (CALLERS / 2))),
      by: `caller-${caller}`,
    }),
  );

/** A machine that may be away for a while. */
interface Machine {
  /** Resolves while the machine runs. */
  running: Promise<void>;
  /** Hears of each acknowledged call. */
  readonly answered: () => void;
}

/** Asks until there is an answer; a machine that died, or asks to come again later, is no answer. */
async function insist(decisions: readonly Decision[], machine: Machine) {
  for (;;) {
    await machine.running;
    const answer = await cloud.visitor
      .invoke('append-decisions', { org: AN_ORG, decisions })
      .catch((cause: Error) => {
        if (cause.name !== 'TypeError') {
          throw cause;
        }
        return undefined;
      });
    const written = (answer as { readonly result?: Written } | undefined)?.result;
    if (written !== undefined && 'appended' in written) {
      machine.answered();
      return written.appended;
    }
    if (written !== undefined && !FAILURES[written.failed as FailureCode].retryable) {
      throw new Error(`append-decisions answered ${written.failed}`);
    }
    if (answer !== undefined && written === undefined) {
      throw new Error(JSON.stringify(answer));
    }
  }
}

interface Told {
  readonly entries: readonly LedgerEntry[];
  readonly answers: number;
}

/** One caller makes all their calls, one after another. */
async function callAll(caller: number, machine: Machine): Promise<Told> {
  const wanted = wantedBy(caller);
  const entries: LedgerEntry[] = [];
  let answers = 0;
  for (let from = 0; from < wanted.length; from += IN_ONE_CALL) {
    const appended = await insist(wanted.slice(from, from + IN_ONE_CALL), machine);
    answers += appended.length;
    entries.push(...appended.flatMap((one) => (one.kind === 'appended' ? [one.entry] : [])));
  }
  return { entries, answers };
}

const everybodyCalls = (machine: Machine): Promise<readonly Told[]> =>
  Promise.all(Array.from({ length: CALLERS }, (_, caller) => callAll(caller, machine)));

async function ledgerKept(): Promise<readonly LedgerEntry[]> {
  const documents = (await cloud.documents('ledger')) as unknown as readonly LedgerDocument[];
  return documents.map(entryIn).sort((one, other) => one.seq - other.seq);
}

/** Everything the ledger promises to callers who were told these answers. */
async function expectKept(told: readonly Told[]): Promise<void> {
  const kept = await ledgerKept();
  expect(checkChain({ entries: kept, heads: [] }, sha256)).toEqual([]);
  expect(kept.map(({ seq }) => seq)).toEqual(Array.from({ length: RECORDS }, (_, at) => at + 1));
  expect(new Set(kept.map(({ decision: { record, turn } }) => `${record}#${turn}`)).size).toBe(RECORDS);
  expect(told.map(({ answers }) => answers)).toEqual(Array(CALLERS).fill(OF_ONE_CALLER));
  for (const { entries } of told) {
    const seqs = entries.map(({ seq }) => seq);
    expect(entries).toEqual(seqs.map((seq) => kept[seq - 1]));
    expect(seqs).toEqual([...seqs].sort((one, other) => one - other));
  }
}

test.each([1, 2])(
  'six callers at once in a storm (%i) write one chain: no gap, no fork, each turn once, and all they were told is there',
  async (seed) => {
    await cloud.chaos({ seed, ...TROUBLE });
    const told = await everybodyCalls({ running: Promise.resolve(), answered: () => undefined });
    await cloud.chaos(null);
    await expectKept(told);
    expect((await cloud.wire()).some(({ code }) => String(code).startsWith('EXCEED'))).toBe(true);
    // Nobody died, so whoever got a turn was told so.
    expect(told.flatMap(({ entries }) => entries)).toHaveLength(RECORDS);
  },
);

test('killed in the middle of it, the machine has kept every entry it acknowledged, and the chain goes on', async () => {
  await cloud.chaos({ seed: 3, ...TROUBLE });
  const middle = gate();
  let answers = 0;
  const answered = () => {
    answers += 1;
    if (answers === CALLERS) {
      middle.open();
    }
  };
  const machine: Machine = { running: Promise.resolve(), answered };
  const load = everybodyCalls(machine);
  await Promise.race([middle.opened, load]);
  const back = gate();
  machine.running = back.opened;
  await cloud.kill();
  const before = answers;
  await cloud.restart();
  await cloud.chaos({ seed: 4, ...TROUBLE });
  back.open();
  const told = await load;
  await cloud.chaos(null);
  expect(before).toBeLessThan(answers);
  await expectKept(told);
});
