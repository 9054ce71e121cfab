import type { AccessFeature } from '../access/features';
import type { Point } from '../place/point';
import type { Region } from '../region/region';
import type { ActivityId, DutyId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { Photo } from '../shared/photo';
import type { Activity, ActivityStage, Duty } from './activity';
import type { ServiceCategory } from './categories';

/** What a list shows of an activity. */
export interface ActivityCard {
  readonly id: ActivityId;
  readonly title: string;
  readonly category: ServiceCategory;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly venue: string;
  readonly region: Region;
  readonly point?: Point;
  /** Only the features that are surely there. */
  readonly access: readonly AccessFeature[];
  readonly stage: ActivityStage;
  /** Free places over all duties; 0 when full. */
  readonly placesLeft: number;
  readonly isSample: boolean;
}

/** How full one duty is. */
export interface DutySeats {
  readonly dutyId: DutyId;
  readonly quota: number;
  readonly confirmed: number;
  readonly waiting: number;
}

/** What the page of an activity shows. */
export interface ActivityPageView {
  readonly activity: Omit<Activity, 'status' | 'photos' | 'changes'>;
  /** How often it was changed; a change names the version its editor looked at. */
  readonly version: number;
  /** Of the venue and the way in. */
  readonly photos?: readonly Photo[];
  readonly stage: ActivityStage;
  readonly duties: readonly (Duty & { readonly placesLeft: number; readonly waiting: number })[];
}
