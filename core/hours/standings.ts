import type { LedgerEntry, RecordingOrg } from '../ledger/entry';
import type { ActivityId, SignupId, VolunteerNo } from '../shared/ids';
import { foldDecisions, type HourStanding } from './fold-decisions';

/** Where one record stands, with whose it is and in whose ledger it is kept. */
export type KeptStanding = HourStanding & {
  readonly org: RecordingOrg;
  readonly activityId: ActivityId;
  readonly volunteerNo: VolunteerNo;
};

/** Entries by the record they are about, each group in the order of its turns. */
export function entriesByRecord(
  entries: readonly LedgerEntry[],
): ReadonlyMap<SignupId, readonly LedgerEntry[]> {
  const groups = new Map<SignupId, LedgerEntry[]>();
  for (const entry of [...entries].sort((one, other) => one.decision.turn - other.decision.turn)) {
    const { record } = entry.decision;
    groups.set(record, [...(groups.get(record) ?? []), entry]);
  }
  return groups;
}

function keptStanding(entries: readonly LedgerEntry[]): KeptStanding | undefined {
  const [first] = entries;
  if (first === undefined) {
    return undefined;
  }
  const { activityId, volunteerNo } = first.decision;
  return {
    ...foldDecisions(entries.map(({ decision }) => decision)),
    ...{ org: first.org, activityId, volunteerNo },
  };
}

/**
 * Where every record stands that the entries tell of, from entries in any order and of any organisations. All entries
 * about a record must be given; a record stays in the ledger its first decision was written to.
 */
export function standingsOf(entries: readonly LedgerEntry[]): ReadonlyMap<SignupId, KeptStanding> {
  const standings = new Map<SignupId, KeptStanding>();
  for (const [record, own] of entriesByRecord(entries)) {
    const standing = keptStanding(own);
    if (standing !== undefined) {
      standings.set(record, standing);
    }
  }
  return standings;
}
