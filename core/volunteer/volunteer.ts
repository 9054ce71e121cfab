import type { AccessFeature } from '../access/features';
import type { ServiceCategory } from '../activity/categories';
import type { Region } from '../region/region';
import type { VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { FreeTime } from './free-times';
import type { Skill } from './skills';

/** `suspended` may read everything of their own and sign up for nothing. */
export type VolunteerStatus = 'active' | 'suspended' | 'cancelled';

/** What volunteers see of themselves. Phone and ID number never leave the server whole. */
export interface OwnProfile {
  readonly volunteerNo: VolunteerNo;
  readonly name: string;
  /** 138****1234 */
  readonly maskedPhone: string;
  readonly birthYear: number;
  readonly residence: Region;
  readonly skills: readonly Skill[];
  readonly categories: readonly ServiceCategory[];
  readonly freeTimes: readonly FreeTime[];
  readonly needs: readonly AccessFeature[];
  readonly status: VolunteerStatus;
  readonly registeredAt: Instant;
  /** Fingerprint of the registered pass key; absent until a phone has registered one. */
  readonly keyId?: string;
}
