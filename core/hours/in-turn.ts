import { type Judged, refused } from './decide';
import { foldDecisions } from './fold-decisions';
import type { Decider, HourCase } from './hour-case';

/**
 * Which turn of a record was the next one on the screen of who decides; not held against phones that do not send it.
 */
export interface TurnSeen extends Pick<Decider, 'by'> {
  readonly turn?: number | undefined;
}

/**
 * Judges a decision only at the turn that its screen saw (轮次). A call that comes late, first sent or sent again,
 * decides nothing on top of what somebody else decided: either the caller's own decision has that turn and is the same,
 * then it stands, or they are told how the record stands now.
 */
export function judgedInTurn(
  hourCase: HourCase,
  { turn, by }: TurnSeen,
  judge: (hourCase: HourCase) => Judged,
): Judged {
  const { decisions, standing } = hourCase;
  if (turn === undefined || turn === standing.turns + 1) {
    return judge(hourCase);
  }
  const upTo = decisions.filter((one) => one.turn <= turn);
  const isOwn = upTo.some((one) => one.turn === turn && one.by === by);
  if (isOwn && judge({ ...hourCase, decisions: upTo, standing: foldDecisions(upTo) }).kind === 'stands') {
    return { kind: 'stands' };
  }
  const { state, service } = standing;
  return refused({
    ...{ kind: 'decided-meanwhile', state },
    ...(service === undefined ? {} : { minutes: service.minutes }),
  });
}
