import type { Place, PlaceKind } from '../place/place';
import { type KindProgress, PLAN_TARGET } from './progress';

type Counted = Pick<Place, 'kind' | 'designatedOn'>;

function progressOf(kind: PlaceKind, places: readonly Counted[]): KindProgress {
  const ofKind = places.filter((place) => place.kind === kind);
  return {
    kind,
    recorded: ofKind.length,
    target: PLAN_TARGET.total,
    byPhase: PLAN_TARGET.phases.map(({ from, to, each }) => ({
      from,
      to,
      target: each,
      recorded: ofKind.filter(({ designatedOn }) => designatedOn >= from && designatedOn <= to).length,
    })),
  };
}

/**
 * How far the directory is on the way to the plan's target. A place counts in the phase its day of designation lies
 * in; one designated outside both phases counts in the total only.
 */
export const countProgress = (places: readonly Counted[]): readonly KindProgress[] => [
  progressOf('base', places),
  progressOf('station', places),
];
