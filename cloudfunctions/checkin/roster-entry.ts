import { attentionLine } from '#core/attendance/attention';
import type { RosterEntry } from '#core/attendance/scan';
import { agreedSince, isUnderConsent } from '#core/consent/standing';
import type { VolunteerId } from '#core/shared/ids';
import type { RosterNames } from '#kernel/roster-settings';
import { unseal } from '#kernel/secrets';
import { keysReplacedAt, type PhoneKeysDocument, readPhoneKeys } from '#stores/phone-keys';
import { ROSTER_STATUS } from '#stores/roster-status';
import { type SignupDocument, signupIdOf } from '#stores/signups';
import { readVolunteers, type SealedNeeds, type VolunteerDocument } from '#stores/volunteers';

/** More phones than this in a row and the oldest passes count as forged. */
const MOST_EARLIER_KEYS = 5;

/** What a person needs, as far as they said it under a consent that still stands. */
function attentionOf(row: SignupDocument, volunteer: VolunteerDocument | undefined): string | undefined {
  const since = agreedSince(volunteer?.consents ?? [], 'needs');
  return row.needs === undefined || !isUnderConsent(row.agreedAt, since)
    ? undefined
    : attentionLine(JSON.parse(unseal(row.needs, 'needs')) as SealedNeeds);
}

interface Person {
  readonly row: SignupDocument;
  readonly volunteer: VolunteerDocument | undefined;
  readonly keys: PhoneKeysDocument | undefined;
}

/** Name and number as they are now, not as they were when signing up; whole names only of people who may serve. */
function shownOf({ row, volunteer }: Person, names: RosterNames) {
  const { maskedName, phoneTail } = volunteer ?? row;
  const isWhole = names === 'full' && volunteer?.status === 'active';
  return { maskedName: isWhole ? unseal(volunteer.name, 'name') : maskedName, phoneTail };
}

function entryOf(person: Person, names: RosterNames): RosterEntry {
  const { row, volunteer, keys } = person;
  const { activityId, volunteerId, volunteerNo, entryNo, dutyId, state } = row;
  const attention = attentionOf(row, volunteer);
  const mayServe = volunteer?.status === 'active';
  return {
    signupId: signupIdOf(activityId, volunteerId),
    ...{ volunteerNo, entryNo, ...shownOf(person, names), dutyId },
    status: mayServe ? ROSTER_STATUS[state] : 'blocked',
    ...(!mayServe && state === 'confirmed' ? { hasSeat: true } : {}),
    ...(keys === undefined ? {} : { publicKey: keys.current.publicKey }),
    earlierKeys: (keys?.earlier ?? []).slice(0, MOST_EARLIER_KEYS).map(({ publicKey }) => publicKey),
    ...(attention === undefined ? {} : { attention }),
    ...(row.isWalkIn === true ? { isWalkIn: true } : {}),
  };
}

/** Whose rows they are, in the same order; two reads for all of them. */
async function peopleOf(rows: readonly SignupDocument[]): Promise<readonly Person[]> {
  const ids: readonly VolunteerId[] = rows.map(({ volunteerId }) => volunteerId);
  const [volunteers, keys] = await Promise.all([readVolunteers(ids), readPhoneKeys(ids)]);
  const volunteerOf = new Map(volunteers.map((volunteer) => [volunteer._id, volunteer]));
  const keysOf = new Map(keys.map((document) => [document._id, document]));
  return rows.map((row) => ({
    ...{ row, volunteer: volunteerOf.get(row.volunteerId), keys: keysOf.get(row.volunteerId) },
  }));
}

/** Lines of the roster for some rows, in the same order. */
export async function rosterEntries(
  rows: readonly SignupDocument[],
  names: RosterNames,
): Promise<readonly RosterEntry[]> {
  return (await peopleOf(rows)).map((person) => entryOf(person, names));
}

/** The same lines for judging what has arrived, which may have happened before somebody changed phones. */
export async function entriesToJudge(rows: readonly SignupDocument[]): Promise<readonly RosterEntry[]> {
  return (await peopleOf(rows)).map((person) => {
    const { keys } = person;
    const entry = entryOf(person, 'surname');
    return keys === undefined ? entry : { ...entry, keysReplacedAt: keysReplacedAt(keys) };
  });
}
