import type { AccessFact } from '../access/features';
import type { Point } from '../place/point';
import type { Region } from '../region/region';
import type { ActivityId, DutyId, PlaceId, TeamId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { StoredPhoto } from '../shared/photo';
import type { Skill } from '../volunteer/skills';
import type { ServiceCategory } from './categories';

/** One of the ten actions of the plan (十大行动). */
export type ActionCode = 'A01' | 'A02' | 'A03' | 'A04' | 'A05' | 'A06' | 'A07' | 'A08' | 'A09' | 'A10';

/** A duty (岗位) that volunteers sign up for; its hours are its own when they differ from the activity's. */
export interface Duty {
  readonly id: DutyId;
  readonly name: string;
  readonly task: string;
  readonly quota: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Planned breaks, taken off the service minutes. */
  readonly breakMinutes: number;
  readonly minAge: number;
  readonly skills: readonly Skill[];
}

/** Where an activity stands by its organiser's will; what the clock adds is {@link activityStage}. */
export type ActivityStatus = 'draft' | 'published' | 'cancelled' | 'closed';

/** How dangerous it is (志愿服务条例 第十七条: `dangerous` needs insurance before it may be published). */
export type RiskLevel = 'low' | 'medium' | 'dangerous';

export interface ActivityContact {
  readonly name: string;
  readonly phone: string;
  /** Ways that do not need hearing: 短信, 微信. */
  readonly channels: readonly ('phone' | 'sms' | 'wechat')[];
}

/** What of an activity may be changed after it was published; everything else was promised for good. */
export const CHANGEABLE = [
  ...(['startsAt', 'endsAt', 'signupClosesAt', 'duties'] as const),
  ...(['region', 'venue', 'address', 'route', 'point', 'placeId', 'photos', 'access'] as const),
  ...(['summary', 'easySummary', 'bring', 'contact', 'riskNotice', 'guarantees'] as const),
] as const;
export type Changeable = (typeof CHANGEABLE)[number];

/** One change (改动) of a published activity; never altered, never removed. */
export interface ActivityChange {
  /** Made on the editor's device, so that a retry changes once. */
  readonly id: string;
  readonly at: Instant;
  /** Why, in the words of who changed it. */
  readonly reason: string;
  /** What it said before, only of what was changed; `null`: it was not there. */
  readonly before: { readonly [TField in Changeable]?: NonNullable<Activity[TField]> | null };
}

/** A volunteer activity (活动), with what GB/T 40143-2021 6.1 and 志愿服务条例 第十二条 ask to be told. */
export interface Activity {
  readonly id: ActivityId;
  readonly title: string;
  readonly summary: string;
  /** Easy-read version (易读版): one idea a sentence. */
  readonly easySummary?: string;
  readonly actionCode: ActionCode;
  readonly keyDate?: string;
  readonly category: ServiceCategory;
  readonly team: { readonly id: TeamId; readonly name: string };
  /** Who keeps the records and may certify them (民政部令第67号 第二十六条). */
  readonly recordingOrg: { readonly id: TeamId; readonly name: string; readonly uscc?: string };
  readonly contact: ActivityContact;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly signupClosesAt: Instant;
  readonly region: Region;
  readonly venue: string;
  readonly address: string;
  /** How a blind person finds the meeting point (见面指引). */
  readonly route?: string;
  readonly point?: Point;
  readonly placeId?: PlaceId;
  readonly access: readonly AccessFact[];
  /** The way in and the venue, for who wants to see it ahead or have it described. */
  readonly photos?: readonly StoredPhoto[];
  /** What volunteers bring along (要带的东西), one thing an entry. */
  readonly bring?: readonly string[];
  readonly duties: readonly Duty[];
  readonly riskLevel: RiskLevel;
  readonly riskNotice: string;
  readonly guarantees: string;
  readonly insurance?: { readonly insurer: string; readonly policyNo: string };
  readonly minorsAllowed: boolean;
  /** Study and meetings never count as service (民政部令第67号 第十九条). */
  readonly countsAsService: boolean;
  /** 最低到场比例, in percent of the plan: who was there for less is looked at by themselves. The hour rules' when absent. */
  readonly leastSharePercent?: number;
  /** Volunteers may check themselves in with the venue's code (自助签到); see `allowsSelfCheckIn`. */
  readonly selfCheckIn?: boolean;
  readonly status: ActivityStatus;
  readonly cancelReason?: string;
  /** When it was called off, by the server's clock; of some that were called off long ago nobody wrote it down. */
  readonly cancelledAt?: Instant;
  readonly publishedAt?: Instant;
  /** Deaf or hard-of-hearing people are invited (无障碍环境建设条例 第二十五条). */
  readonly invitesDeaf?: boolean;
  /** Every change since it was published, in the order they were made. */
  readonly changes?: readonly ActivityChange[];
  readonly isSample: boolean;
}

/** Where an activity stands for somebody looking now. */
export type ActivityStage = 'open' | 'signup-closed' | 'running' | 'ended' | 'cancelled';

/** What the clock makes of a published activity. */
export function activityStage(
  activity: Pick<Activity, 'status' | 'startsAt' | 'endsAt' | 'signupClosesAt'>,
  now: Instant,
): ActivityStage {
  if (activity.status === 'cancelled') {
    return 'cancelled';
  }
  if (now >= activity.endsAt) {
    return 'ended';
  }
  if (now >= activity.startsAt) {
    return 'running';
  }
  return now >= activity.signupClosesAt ? 'signup-closed' : 'open';
}

/**
 * Whether it had been called off at a moment. Without {@link Activity.cancelledAt} it counts as called off all along.
 */
export const wasCancelledAt = (
  { status, cancelledAt }: Pick<Activity, 'status' | 'cancelledAt'>,
  at: Instant,
): boolean => status === 'cancelled' && (cancelledAt === undefined || cancelledAt <= at);

/** Whether people may check themselves in. Where there is danger somebody must see who comes and who leaves. */
export const allowsSelfCheckIn = ({
  selfCheckIn,
  riskLevel,
}: Pick<Activity, 'selfCheckIn' | 'riskLevel'>): boolean => selfCheckIn === true && riskLevel !== 'dangerous';
