import type { Decision, ScanTrace, TracedStay } from './decision';
import type { HourCase } from './hour-case';
import type { DecisionView, EndView, RecordBirth } from './views';

/** Masked names by volunteer number; what has none stays as it is. */
export type NameOf = (number: string) => string;

const endView = (
  { method, by, device, point, happenedAt, arrivedAt, forced }: ScanTrace,
  nameOf: NameOf,
): EndView => ({
  ...{ method, by: nameOf(by), device, happenedAt },
  ...(point === undefined ? {} : { point }),
  ...(arrivedAt === undefined ? {} : { arrivedAt }),
  ...(forced === undefined ? {} : { forced }),
});

const stayView = (stay: TracedStay, nameOf: NameOf) => ({
  ...{ inAt: stay.inAt, outAt: stay.outAt },
  ...{ in: endView(stay.in, nameOf), out: endView(stay.out, nameOf) },
});

function decisionView(decision: Decision, nameOf: NameOf): DecisionView {
  const { kind, by, as, at } = decision;
  const vouched = 'service' in decision ? decision : undefined;
  return {
    ...{ kind, by: nameOf(by), as, at },
    ...(vouched === undefined
      ? {}
      : { minutes: vouched.service.minutes, origin: vouched.service.origin, needs: vouched.needs }),
    ...('reason' in decision ? { reason: decision.reason } : {}),
    ...('proof' in decision ? { proof: decision.proof } : {}),
  };
}

/** Everybody whose name a birth will show. */
export const peopleIn = ({ proposal, standing, decisions }: HourCase): readonly string[] => [
  ...[...(proposal?.service.stays ?? []), ...(standing.service?.stays ?? [])].flatMap((stay) => [
    stay.in.by,
    stay.out.by,
  ]),
  ...decisions.map(({ by }) => by),
];

/** How a record came to be: the scans as they are known today, and every decision in its turn. */
export const birthOf = (
  { proposal, decisions }: Pick<HourCase, 'proposal' | 'decisions'>,
  nameOf: NameOf,
): RecordBirth => ({
  stays: (proposal?.service.stays ?? []).map((stay) => stayView(stay, nameOf)),
  decisions: [...decisions]
    .sort((one, other) => one.turn - other.turn)
    .map((decision) => decisionView(decision, nameOf)),
});
