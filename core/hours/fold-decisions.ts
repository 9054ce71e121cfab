import type { Instant } from '../shared/instant';
import type { AgreeingOffice, Decision, DecisionKind, ServiceFacts } from './decision';

/**
 * Where one record of service hours (时长记录) stands.
 * `proposed`: derived from scans, nobody has decided. `awaiting`: confirmed or entered, somebody else must agree.
 */
export type HourState = 'proposed' | 'awaiting' | 'approved' | 'declined' | 'disputed';

export interface Dispute {
  readonly reason: string;
  readonly at: Instant;
  /** What the record was before, and is again when the dispute is answered without a correction. */
  readonly before: Exclude<HourState, 'disputed'>;
}

export interface HourStanding {
  readonly state: HourState;
  /** The newest facts decided on; absent while only proposed. */
  readonly service?: ServiceFacts;
  /** Entered by hand at any time in its life: marked for ever. */
  readonly byHand: boolean;
  readonly needs: readonly AgreeingOffice[];
  /** The open dispute. */
  readonly dispute?: Dispute;
  readonly approvedAt?: Instant;
  /** Turns taken; the next decision is `turns + 1`. */
  readonly turns: number;
}

const PROPOSED: HourStanding = { state: 'proposed', byHand: false, needs: [], turns: 0 };

/** From which states a decision may be taken. */
const ALLOWED: { readonly [TKind in DecisionKind]: readonly HourState[] } = {
  confirmed: ['proposed'],
  entered: ['proposed', 'declined'],
  agreed: ['awaiting'],
  declined: ['awaiting'],
  disputed: ['proposed', 'approved', 'declined', 'awaiting'],
  upheld: ['disputed'],
  corrected: ['proposed', 'approved', 'awaiting', 'declined', 'disputed'],
};

/**
 * Whether a record that stands so may be decided about in this way. Hours may be written by hand in answer to a dispute
 * wherever they might have been before it; nothing is confirmed or agreed to past an open one.
 */
export const mayDecide = (
  { state, dispute }: Pick<HourStanding, 'state' | 'dispute'>,
  kind: DecisionKind,
): boolean =>
  ALLOWED[kind].includes(state) ||
  (kind === 'entered' && dispute !== undefined && ALLOWED.entered.includes(dispute.before));

type Moved = Omit<HourStanding, 'turns'>;

/** Minutes that somebody vouches for: in force at once, or once everybody asked has agreed. */
function vouched(
  { byHand }: HourStanding,
  decision: Extract<Decision, { readonly service: ServiceFacts }>,
): Moved {
  const { service, needs, at, kind } = decision;
  return {
    ...{ service, needs, byHand: byHand || kind === 'entered' || service.origin === 'by-hand' },
    ...(needs.length === 0 ? { state: 'approved' as const, approvedAt: at } : { state: 'awaiting' as const }),
  };
}

function agreed(standing: HourStanding, { as, at }: Decision): Moved {
  const { turns, ...rest } = standing;
  const needs = standing.needs.filter((office) => office !== as);
  return needs.length === 0 ? { ...rest, needs, state: 'approved', approvedAt: at } : { ...rest, needs };
}

function moved(standing: HourStanding, decision: Decision): Moved {
  const { dispute, turns, ...rest } = standing;
  switch (decision.kind) {
    case 'confirmed':
    case 'entered':
    case 'corrected':
      return vouched(standing, decision);
    case 'agreed':
      return agreed(standing, decision);
    case 'declined':
      return { ...rest, state: 'declined', needs: [] };
    case 'disputed': {
      const before = standing.state === 'disputed' ? 'proposed' : standing.state;
      return { ...rest, state: 'disputed', dispute: { reason: decision.reason, at: decision.at, before } };
    }
    case 'upheld':
      return { ...rest, state: dispute?.before ?? 'proposed' };
  }
}

/**
 * Where a record stands after the decisions about it, in the order of their turns. A decision that its state does not
 * allow changes nothing but still took its turn.
 */
export function foldDecisions(decisions: readonly Decision[]): HourStanding {
  const inOrder = [...decisions].sort((one, other) => one.turn - other.turn);
  return inOrder.reduce<HourStanding>(
    (standing, decision) => ({
      ...(mayDecide(standing, decision.kind) ? moved(standing, decision) : standing),
      turns: decision.turn,
    }),
    PROPOSED,
  );
}
