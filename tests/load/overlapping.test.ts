import type { HourOutcome } from '#core/hours/views';
import { checkChain } from '#core/ledger/check-chain';
import type { LedgerEntry } from '#core/ledger/entry';
import { asId } from '#core/shared/ids';
import { aCloud } from '../builders/a-cloud';
import { anActivity } from '../builders/an-activity';
import { after, gateSeeded, signupOf, volunteerNoOf } from '../builders/gate';
import { hoursSeeded, laterOn, STAFF, storedLedger } from '../builders/hours';
import { sha256 } from '../builders/ledgers';
import type { Cloud, CloudSession } from '../support/cloud';
import { type Ledger, openLedger } from './kills-ledger';

const PEOPLE = 12;
const MINUTES = 240;
const HERE = 'activity-1';
const THERE = 'activity-2';
const TROUBLE = { rate: 0.1, kinds: ['busy', 'delay', 'conflict', 'drop-answer'] } as const;
const EVERYBODY = Array.from({ length: PEOPLE }, (_, number) => number);

jest.setTimeout(120_000);

/** Everybody was scanned at both activities for the same hours, as a phone that was handed on would do it. */
function scansSeeded() {
  const documents = [HERE, THERE].flatMap((activityId) =>
    EVERYBODY.flatMap((number) =>
      (['in', 'out'] as const).map((kind) => {
        const at = after(kind === 'in' ? 0 : MINUTES);
        return {
          ...{ _id: `${activityId}-${number}-${kind}`, rev: 1, createdAt: at, activityId, contents: '' },
          ...{ signupId: signupOf(number, activityId), volunteerNo: volunteerNoOf(number), kind },
          ...{ by: 'ZC', device: 'phone-a1', method: 'roster', happenedAt: at, arrivedAt: at },
        };
      }),
    ),
  );
  return { collection: 'scans', documents };
}

/** The second activity is another organisation's, so that its decisions go into another ledger. */
function elsewhereSeeded() {
  const recordingOrg = { id: asId<never>('org-2'), name: '苏州市助残志愿者协会' };
  const activity = anActivity({ id: asId(THERE), title: '陪伴出行', recordingOrg });
  const own = ['activities', 'signups'];
  return gateSeeded({ people: PEOPLE, activity }).filter(({ collection }) => own.includes(collection));
}

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud([...hoursSeeded(PEOPLE), ...elsewhereSeeded(), scansSeeded()]);
  await laterOn(cloud);
});
afterAll(() => cloud.stop());

interface Told {
  readonly number: number;
  readonly outcome: HourOutcome | undefined;
}

/** Confirms one person's hours at one activity until there is an answer for good. */
async function confirm(
  session: CloudSession,
  { activityId, number }: { readonly activityId: string; readonly number: number },
  calls: Ledger,
): Promise<Told> {
  const records = [{ record: signupOf(number, activityId), minutes: MINUTES }];
  const request = { activityId, records };
  const { outcomes } = await calls.insist(session, 'confirm-hours', { request, insists: true });
  const [outcome] = outcomes;
  return outcome?.kind === 'try-again'
    ? confirm(session, { activityId, number }, calls)
    : { number, outcome };
}

const kindOf = ({ outcome }: Told): string =>
  outcome?.kind === 'refused' ? outcome.refusal.kind : (outcome?.kind ?? 'none');

const ofOrg = (entries: readonly LedgerEntry[], id: string) => entries.filter(({ org }) => org.id === id);

test('the same hours of one person, confirmed at two activities at the same instant, count once', async () => {
  const [here, there] = await Promise.all([cloud.session(STAFF.organizer), cloud.session(STAFF.association)]);
  await cloud.chaos({ seed: 7, ...TROUBLE });
  const calls = openLedger();
  const told = await Promise.all(
    EVERYBODY.flatMap((number) => [
      confirm(here, { activityId: HERE, number }, calls),
      confirm(there, { activityId: THERE, number }, calls),
    ]),
  );
  await cloud.chaos(null);

  expect(calls.wrong).toEqual([]);
  for (const number of EVERYBODY) {
    const kinds = told.filter((one) => one.number === number).map(kindOf);
    expect([number, ...kinds.sort()]).toEqual([number, 'done', 'overlap']);
  }
  const kept = await storedLedger(cloud);
  expect(kept.map(({ decision }) => decision.volunteerNo).sort()).toEqual(
    EVERYBODY.map(volunteerNoOf).sort(),
  );
  for (const org of ['org-1', 'org-2']) {
    expect(checkChain({ entries: ofOrg(kept, org), heads: [] }, sha256)).toEqual([]);
  }
});
