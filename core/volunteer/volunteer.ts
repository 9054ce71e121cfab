import type { AccessFeature } from '../access/features';
import type { ServiceCategory } from '../activity/categories';
import type { Consent } from '../consent/documents';
import type { Region } from '../region/region';
import type { CalendarDay } from '../shared/calendar';
import type { VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { FreeTime } from './free-times';
import type { Skill } from './skills';

/** `suspended` may read everything of their own and sign up for nothing. */
export type VolunteerStatus = 'active' | 'suspended' | 'cancelled';

/** A consent with the moment it was given. */
export type GivenConsent = Consent & { readonly at: Instant };

/** Numbers in full (联系方式), the guardian's only of minors. For who they belong to, when they ask; kept on no phone. */
export interface Contact {
  readonly phone: string;
  readonly guardian?: { readonly name: string; readonly phone: string };
}

/** What volunteers see of themselves. Phone numbers are masked here; whole they are in {@link Contact} only. */
export interface OwnProfile {
  readonly volunteerNo: VolunteerNo;
  readonly name: string;
  /** 138****1234 */
  readonly maskedPhone: string;
  /** When WeChat named the number as theirs; absent of a number that was only typed. */
  readonly phoneConfirmedAt?: Instant;
  readonly birthDay: CalendarDay;
  /** Only of minors. */
  readonly guardian?: { readonly maskedName: string; readonly maskedPhone: string };
  readonly residence: Region;
  readonly skills: readonly Skill[];
  readonly categories: readonly ServiceCategory[];
  readonly freeTimes: readonly FreeTime[];
  readonly needs: readonly AccessFeature[];
  /** Those that stand; withdrawn ones are kept on the server only. */
  readonly consents: readonly GivenConsent[];
  readonly status: VolunteerStatus;
  readonly registeredAt: Instant;
  /** Fingerprint of the registered pass key; absent until a phone has registered one. */
  readonly keyId?: string;
}
