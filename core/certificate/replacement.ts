import type { SignupId, TeamId } from '../shared/ids';
import type { RecordChoice } from './certifiable';
import { isCertifiable } from './certifiable';
import type { CertificateSnapshot } from './certificate';

/** A certificate may take the place of another only where it says the same again, as it stands today. */
export interface Replacing {
  readonly orgId: TeamId;
  readonly records: readonly SignupId[];
}

/**
 * Whether a new certificate may replace an old one: of the same organisation, and over every record of the old one that
 * can still be certified. More records are welcome; none may be dropped.
 */
export function mayReplace(
  old: Pick<CertificateSnapshot, 'recordingOrg' | 'items'>,
  { orgId, records }: Replacing,
  choices: readonly RecordChoice[],
): boolean {
  const certifiable = new Set(choices.filter(isCertifiable).map(({ record }) => record));
  const still = old.items.filter(({ record }) => certifiable.has(record));
  return old.recordingOrg.id === orgId && still.every(({ record }) => records.includes(record));
}
