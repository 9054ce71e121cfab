import type { AccessFeature } from '#core/access/features';
import type { ActionCode, RiskLevel } from '#core/activity/activity';
import type { ServiceCategory } from '#core/activity/categories';
import type { PlaceKind } from '#core/place/place';
import type { Skill } from '#core/volunteer/skills';

export interface DutyTheme {
  readonly name: string;
  readonly task: string;
  readonly quota: number;
  readonly skills?: readonly Skill[];
  readonly minAge?: number;
}

/** A kind of activity that many teams hold. */
export interface Theme {
  readonly title: string;
  readonly summary: string;
  readonly easy: string;
  readonly action: ActionCode;
  readonly category: ServiceCategory;
  /** Where it is held: in a place of the directory, any or of one kind, or outdoors under these names. */
  readonly venues: 'place' | PlaceKind | readonly string[];
  readonly access: readonly AccessFeature[];
  readonly hours: readonly number[];
  readonly minutes: number;
  readonly duties: readonly DutyTheme[];
  readonly risk: RiskLevel;
  readonly riskNotice: string;
  readonly guarantees: string;
  readonly bring?: readonly string[];
  readonly minorsAllowed: boolean;
  readonly countsAsService?: boolean;
  readonly invitesDeaf?: boolean;
  /** Key dates on which it is held with preference. */
  readonly keyDates?: readonly string[];
}

export const INDOOR_RISK =
  '室内活动，注意地面湿滑和人员拥挤；请勿独自带服务对象离开场地，身体不适马上告诉组织者。';
export const OUTDOOR_RISK =
  '户外活动，注意防晒、防滑和交通安全；过马路听从领队安排，请勿单独带服务对象离队，身体不适马上停下。';
export const INDOOR_CARE = '提供志愿者意外险、饮用水和服务手册；活动前有 20 分钟说明会。';
export const OUTDOOR_CARE =
  '提供志愿者意外险、反光背心、饮用水和急救包；现场有急救员，雨天改期并提前一天通知。';
export const INDOOR_BRING = ['水杯', '笔和本子'] as const;
export const OUTDOOR_BRING = ['防滑的运动鞋', '水杯', '帽子和雨衣', '充好电的手机'] as const;
