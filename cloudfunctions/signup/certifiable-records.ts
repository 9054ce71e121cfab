import { certifiableRecordsRequest } from '#core/certificate/calls';
import { recordChoices } from '#core/certificate/certifiable';
import { standingsOf } from '#core/hours/standings';
import { Failure } from '#core/shared/failure';
import type { VolunteerId } from '#core/shared/ids';
import { unseal } from '#kernel/secrets';
import { verb } from '#kernel/verb';
import { entriesOfVolunteers } from '#stores/ledger';
import { readVolunteers } from '#stores/volunteers';

/** The full name that a certificate carries. */
export async function fullNameOf(id: VolunteerId): Promise<string> {
  const [volunteer] = await readVolunteers([id]);
  if (volunteer === undefined) {
    throw new Failure('NOT_FOUND', 'the volunteer is gone');
  }
  return unseal(volunteer.name, 'name');
}

/** What of somebody's service can be certified, and why the rest cannot yet. */
export const certifiableRecords = verb({
  name: 'certifiable-records',
  right: 'registered',
  request: certifiableRecordsRequest,
  run: async (_, { visitor: { member } }) => {
    const [entries, volunteerName] = await Promise.all([
      entriesOfVolunteers([member.volunteerNo]),
      fullNameOf(member.id),
    ]);
    return { volunteerName, volunteerNo: member.volunteerNo, records: recordChoices(standingsOf(entries)) };
  },
});
