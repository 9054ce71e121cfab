import type { CallName, ReplyOf } from '#core/api';
import type { HourOutcome } from '#core/hours/views';
import type { LedgerEntry } from '#core/ledger/entry';
import { asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import type { Cloud, CloudSession } from '../support/cloud';
import { answerOf } from './a-cloud';
import { anActivity } from './an-activity';
import { rolesSeeded, type Seeded } from './documents';
import { after, anUpload, gateSeeded, STEWARD, signupOf, upload, volunteerNoOf } from './gate';

/** Identities of the staff; each is a volunteer too. */
export const STAFF = {
  organizer: 'open-901000',
  colleague: 'open-902000',
  parent: 'open-903000',
  association: 'open-904000',
} as const;
const NUMBERS = {
  [STAFF.organizer]: 901,
  [STAFF.colleague]: 902,
  [STAFF.parent]: 903,
  [STAFF.association]: 904,
};

const staffMember = (openid: string, number: number) => ({
  ...{ _id: `staff-${number}`, rev: 1, createdAt: 0, openid, volunteerNo: volunteerNoOf(number * 1000) },
  ...{ phoneHash: `hash-staff-${number}`, maskedName: `员${number}*`, maskedPhone: '', phoneTail: '0000' },
  ...{ birthDay: '1980-01-01', skills: [], categories: [], consents: [], status: 'active' },
  ...{ name: '', phone: '', residence: { code: '320102', name: '' } },
});

/** The activity of {@link anActivity} with so many people, a steward, and everybody who decides about hours. */
export function hoursSeeded(
  people: number,
  setting: Partial<Parameters<typeof gateSeeded>[0]> = {},
): readonly Seeded[] {
  const activity = setting.activity ?? anActivity();
  return [
    ...gateSeeded({ people, ...setting }),
    { collection: 'volunteers', documents: Object.entries(NUMBERS).map(([id, no]) => staffMember(id, no)) },
    rolesSeeded({
      [STAFF.organizer]: [{ kind: 'organizer', teamId: activity.team.id }],
      [STAFF.colleague]: [{ kind: 'organizer', teamId: activity.team.id }],
      [STAFF.parent]: [{ kind: 'organizer', teamId: activity.recordingOrg.id }],
      [STAFF.association]: [{ kind: 'secretariat' }],
    }),
  ];
}

/** People 0 to `count` scanned in at the start and out after so many minutes, which is where the clock then stands. */
export async function served(cloud: Cloud, count: number, minutes = 240): Promise<void> {
  await cloud.clock(new Date(after(minutes)).toISOString());
  const steward = await cloud.session(`open-${STEWARD}`);
  const scans = Array.from({ length: count }, (_, number) => [
    anUpload('in', { number }),
    anUpload('out', { number, minutes }),
  ]).flat();
  for (let from = 0; from < scans.length; from += 50) {
    await upload(steward, scans.slice(from, from + 50), after(minutes));
  }
}

/** Moves the clock past the closing of the gate, so that the sheet is there. */
export const laterOn = (cloud: Cloud, at: Instant = after(310)) => cloud.clock(new Date(at).toISOString());

/** What the records of people become on a screen that shows these minutes. */
export const shown = (minutes: number, ...numbers: readonly number[]) =>
  numbers.map((number) => ({ record: signupOf(number), minutes }));

/** Makes a call about `activity-1`. */
export const about = <TName extends CallName>(session: CloudSession, name: TName, request: object = {}) =>
  answerOf(session, name, { activityId: 'activity-1', ...request }) as Promise<ReplyOf<TName>>;

/** What became of the only record of a call. */
export async function onlyOutcome(
  replying: Promise<{ readonly outcomes: readonly HourOutcome[] }>,
): Promise<HourOutcome> {
  const [only, ...others] = (await replying).outcomes;
  if (only === undefined || others.length > 0) {
    throw new Error('not one outcome');
  }
  return only;
}

/** The ledger as stored, in its order. */
export const storedLedger = async (cloud: Cloud): Promise<readonly LedgerEntry[]> => {
  const rows = (await cloud.documents('ledger')) as unknown as readonly LedgerEntry[];
  return rows
    .map(({ org, seq, prev, decision, hash }) => ({ org, seq, prev, decision, hash }))
    .sort((one, other) => one.seq - other.seq);
};

export const recordOf = (number: number) => asId<never>(signupOf(number));
