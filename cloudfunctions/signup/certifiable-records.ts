import { type CertifiableRecordsReply, certifiableRecordsRequest } from '#core/certificate/calls';
import { type RecordChoice, recordChoices } from '#core/certificate/certifiable';
import { standingsOf } from '#core/hours/standings';
import { Failure } from '#core/shared/failure';
import type { VolunteerId } from '#core/shared/ids';
import { allOf } from '#kernel/all-of';
import { unseal } from '#kernel/secrets';
import { verb } from '#kernel/verb';
import { entriesOfVolunteers } from '#stores/ledger';
import { issuerOf } from '#stores/teams';
import { readVolunteers } from '#stores/volunteers';

/** The full name that a certificate carries. */
export async function fullNameOf(id: VolunteerId): Promise<string> {
  const [volunteer] = await readVolunteers([id]);
  if (volunteer === undefined) {
    throw new Failure('NOT_FOUND', 'the volunteer is gone');
  }
  return unseal(volunteer.name, 'name');
}

/** Whom the organisations of these records have named for their certificates. */
async function issuersOf(records: readonly RecordChoice[]): Promise<CertifiableRecordsReply['issuers']> {
  const orgIds = [...new Set(records.map(({ org }) => org.id))];
  const told = await allOf(orgIds.map((orgId) => issuerOf(orgId)));
  return orgIds.flatMap((orgId, at) => {
    const one = told[at];
    return one?.kind === 'told' ? [{ orgId, issuer: one.issuer }] : [];
  });
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
    const records = recordChoices(standingsOf(entries));
    const issuers = await issuersOf(records);
    return { volunteerName, volunteerNo: member.volunteerNo, records, issuers };
  },
});
