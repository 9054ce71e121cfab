import type { SettlementKind } from '#core/attendance/settling/calls';
import { charactersIn } from '#core/shared/characters';
import { call } from '../../backend/call';
import { FLAG_WORDS } from './words';

const LONGEST_REASON = 200;

/** What the organizer decides about one scan. */
export interface Decision {
  readonly activityId: string;
  readonly scanId: string;
  readonly decision: SettlementKind;
  readonly reason: string;
}

/** What came of it: how the scan stands now, or what is wrong, to be said at the reason. */
export type Settled =
  | { readonly kind: 'settled'; readonly decision: SettlementKind; readonly isOthers: boolean }
  | { readonly kind: 'fault'; readonly sentence: string };

const fault = (sentence: string): Settled => ({ kind: 'fault', sentence });

function faultIn(reason: string): string | undefined {
  const length = charactersIn(reason);
  if (length === 0) {
    return FLAG_WORDS.reasonMissing;
  }
  return length > LONGEST_REASON ? FLAG_WORDS.reasonTooLong(length) : undefined;
}

/** Settles a scan. Pressing twice has one effect; whoever was first decides. */
export async function settle(decided: Decision): Promise<Settled> {
  const reason = decided.reason.trim();
  const wrong = faultIn(reason);
  if (wrong !== undefined) {
    return fault(wrong);
  }
  const answer = await call('settle-scan', { ...decided, reason });
  if (answer.ok) {
    return {
      kind: 'settled',
      decision: answer.value.decision,
      isOthers: answer.value.kind === 'already-settled' && answer.value.decision !== decided.decision,
    };
  }
  const [field] = answer.fields ?? [];
  if (field !== undefined) {
    return fault(field.sentence);
  }
  return fault(answer.code === 'OFFLINE' ? FLAG_WORDS.noNetwork : FLAG_WORDS.notSaved);
}
