import { createHash } from 'node:crypto';
import type { Decision } from '#core/hours/decision';
import { entryAfter, type LedgerEntry, type RecordingOrg } from '#core/ledger/entry';
import type { TeamId, VolunteerNo } from '#core/shared/ids';
import { storedAt } from './documents';

/** A decision and in whose ledger it is kept. */
export interface Decided {
  readonly org: RecordingOrg;
  readonly decision: Decision;
}

const SEQ_DIGITS = 9;
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The entry as the product stores it, with what it is found by. */
function ledgerDocument(entry: LedgerEntry, personTurn: number): object {
  const { org, seq, decision } = entry;
  const { record, turn, activityId, volunteerNo, at } = decision;
  return {
    ...{ ...entry, _id: `${org.id}:${String(seq).padStart(SEQ_DIGITS, '0')}`, orgId: org.id },
    ...{ turnId: `${record}#${turn}`, record, activityId, volunteerNo, personTurn },
    ...storedAt(at),
  };
}

/** The ledgers that the decisions, taken in the order of their moments, would have left: one chain an organisation. */
export function ledgersOf(decided: readonly Decided[]): readonly LedgerEntry[] {
  const ends = new Map<TeamId, LedgerEntry>();
  return [...decided]
    .sort((one, other) => one.decision.at - other.decision.at || one.decision.turn - other.decision.turn)
    .map(({ org, decision }) => {
      const entry = entryAfter(ends.get(org.id), { org, decision }, sha256);
      ends.set(org.id, entry);
      return entry;
    });
}

/** The entries as stored, each counted among the decisions about its person. */
export function ledgerDocuments(entries: readonly LedgerEntry[]): readonly object[] {
  const turns = new Map<VolunteerNo, number>();
  return entries.map((entry) => {
    const { volunteerNo } = entry.decision;
    const personTurn = (turns.get(volunteerNo) ?? 0) + 1;
    turns.set(volunteerNo, personTurn);
    return ledgerDocument(entry, personTurn);
  });
}
