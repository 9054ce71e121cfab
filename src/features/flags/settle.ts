import type { SettleScanReply } from '#core/attendance/settling/calls';
import type { SettlementKind } from '#core/attendance/settling/settlement';
import { charactersIn } from '#core/shared/characters';
import type { VolunteerNo } from '#core/shared/ids';
import { call } from '../../backend/call';
import { typedVolunteerNo } from '../../words/volunteer-no';
import { type Decided, FLAG_WORDS, NAMING_WORDS } from './words';

const LONGEST_REASON = 200;

/** What the organizer decides about one scan. */
export interface Decision {
  readonly activityId: string;
  readonly scanId: string;
  readonly decision: SettlementKind;
  readonly reason: string;
  /** Who an unknown person was, as typed; empty when nobody is named. Nobody is in what does not count. */
  readonly person?: string;
}

/** What is wrong, to be said at the field it is about. */
interface FieldFaults {
  readonly reason?: string | undefined;
  readonly person?: string | undefined;
}

/** What came of it: how the scan stands now and whether others decided so, or what is wrong. */
export type Settled =
  | (Decided & { readonly kind: 'settled'; readonly isOthers: boolean })
  | (FieldFaults & { readonly kind: 'fault' });

const fault = (faults: FieldFaults): Settled => ({ kind: 'fault', ...faults });

function faultIn(reason: string): string | undefined {
  const length = charactersIn(reason);
  if (length === 0) {
    return FLAG_WORDS.reasonMissing;
  }
  return length > LONGEST_REASON ? FLAG_WORDS.reasonTooLong(length) : undefined;
}

interface Named {
  readonly volunteerNo?: VolunteerNo;
  readonly fault?: string;
}

/** The person who is named, if one is, or what is wrong with the number. */
const namedIn = ({ decision, person = '' }: Decision): Named =>
  decision === 'annulled' || person.trim() === '' ? {} : typedVolunteerNo(person);

function settledBy(reply: SettleScanReply, named: Pick<Named, 'volunteerNo'>): Settled {
  switch (reply.kind) {
    case 'settled':
      return { kind: 'settled', decision: reply.decision, ...named, isOthers: false };
    case 'already-settled': {
      const { decision, volunteerNo } = reply;
      return { kind: 'settled', decision, volunteerNo, isOthers: true };
    }
    default:
      return fault({ person: NAMING_WORDS[reply.kind] });
  }
}

/** Settles a scan. Pressing twice has one effect; whoever was first decides. */
export async function settle(decided: Decision): Promise<Settled> {
  const { activityId, scanId, decision } = decided;
  const reason = decided.reason.trim();
  const wrong = faultIn(reason);
  const { fault: wrongNumber, ...named } = namedIn(decided);
  if (wrong !== undefined || wrongNumber !== undefined) {
    return fault({ reason: wrong, person: wrongNumber });
  }
  const answer = await call('settle-scan', { activityId, scanId, decision, reason, ...named });
  if (answer.ok) {
    return settledBy(answer.value, named);
  }
  const [field] = answer.fields ?? [];
  if (field !== undefined) {
    return fault({ [field.path === 'volunteerNo' ? 'person' : 'reason']: field.sentence });
  }
  return fault({ reason: answer.code === 'OFFLINE' ? FLAG_WORDS.noNetwork : FLAG_WORDS.notSaved });
}
