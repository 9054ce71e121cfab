import { effectiveAt } from '../attendance/effective-at';
import type { AnnulledScan } from './annulled-scans';
import type { Decision, ScanTrace, TracedStay } from './decision';
import { foldDecisions, mayDecide } from './fold-decisions';
import type { HourCase } from './hour-case';
import type { AnnulledView, DecisionView, EndView, OpenStayView, RecordBirth, StayView } from './views';

/** Masked names by volunteer number; what has none stays as it is. */
export type NameOf = (number: string) => string;

const endView = ({ scanId, ...trace }: ScanTrace): EndView => trace;

const stayView = (stay: TracedStay): StayView => ({
  ...{ inAt: stay.inAt, outAt: stay.outAt, in: endView(stay.in), out: endView(stay.out) },
});

const openView = (trace: ScanTrace): OpenStayView => ({ inAt: effectiveAt(trace), in: endView(trace) });

const annulledView = ({ kind, scan, annulment, reason }: AnnulledScan): AnnulledView => ({
  ...{ kind, scan: endView(scan), annulment: endView(annulment) },
  ...(reason === undefined ? {} : { reason }),
});

function decisionView(decision: Decision): DecisionView {
  const { kind, by, as, at } = decision;
  const vouched = 'service' in decision ? decision : undefined;
  return {
    ...{ kind, by, as, at },
    ...(vouched === undefined
      ? {}
      : { minutes: vouched.service.minutes, origin: vouched.service.origin, needs: vouched.needs }),
    ...('reason' in decision ? { reason: decision.reason } : {}),
    ...('proof' in decision ? { proof: decision.proof } : {}),
    ...('photos' in decision ? { photos: decision.photos } : {}),
  };
}

/** Whether the newest of some decisions answered a dispute. */
function answersDispute(before: readonly Decision[], { kind }: Decision): boolean {
  const standing = foldDecisions(before);
  return standing.state === 'disputed' && mayDecide(standing, kind);
}

function decisionViews(decisions: readonly Decision[]): readonly DecisionView[] {
  const inOrder = [...decisions].sort((one, other) => one.turn - other.turn);
  return inOrder.map((decision, at) => ({
    ...decisionView(decision),
    ...(answersDispute(inOrder.slice(0, at), decision) ? { answers: true as const } : {}),
  }));
}

/**
 * How a record came to be: the scans as they are known today, the one of who is still inside too, those that somebody
 * annulled, and every decision in its turn. People are numbers here; {@link named} puts names in their place.
 */
export const birthOf = ({
  proposal,
  annulled,
  decisions,
}: Pick<HourCase, 'proposal' | 'annulled' | 'decisions'>): RecordBirth => ({
  stays: (proposal?.service.stays ?? []).map(stayView),
  ...(proposal === undefined || proposal.open.length === 0 ? {} : { open: proposal.open.map(openView) }),
  annulled: annulled.map(annulledView),
  decisions: decisionViews(decisions),
});

/** Everybody whose name a birth will show. */
export function peopleIn({ stays, open = [], annulled, decisions }: RecordBirth): readonly string[] {
  const ends = [...stays.flatMap((stay) => [stay.in, stay.out]), ...open.map((stay) => stay.in)];
  const undone = annulled.flatMap(({ scan, annulment }) => [scan, annulment]);
  const settlers = ends.flatMap(({ settled }) => settled ?? []);
  return [...ends, ...undone, ...settlers, ...decisions].map(({ by }) => by);
}

/** The birth with names in place of numbers. */
export function named({ stays, open, annulled, decisions }: RecordBirth, nameOf: NameOf): RecordBirth {
  const name = <TView extends { readonly by: string }>(view: TView): TView => ({
    ...view,
    by: nameOf(view.by),
  });
  const nameEnd = (end: EndView): EndView => ({
    ...name(end),
    ...(end.settled === undefined ? {} : { settled: name(end.settled) }),
  });
  return {
    stays: stays.map((stay) => ({ ...stay, in: nameEnd(stay.in), out: nameEnd(stay.out) })),
    ...(open === undefined ? {} : { open: open.map((stay) => ({ ...stay, in: nameEnd(stay.in) })) }),
    annulled: annulled.map((one) => ({ ...one, scan: name(one.scan), annulment: name(one.annulment) })),
    decisions: decisions.map(name),
  };
}
