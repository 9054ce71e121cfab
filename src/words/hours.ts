import type { AgreeingOffice, Office, Origin } from '#core/hours/decision';
import type { HourState } from '#core/hours/fold-decisions';

const ORIGINS: { readonly [TOrigin in Origin]: string } = {
  scanned: '现场签到签退',
  'clock-closed': '没有签退，按计划结束时间计算',
  'self-scanned': '自助签到',
  'by-hand': '手工录入',
};

const OFFICES: { readonly [TOffice in Office]: string } = {
  organizer: '组织者',
  'parent-organisation': '上级单位',
  association: '协会',
  volunteer: '志愿者本人',
  clock: '系统',
};

/** How a record stands, in words. */
export const HOUR_STATES: {
  readonly [TState in HourState | 'inside' | 'absent' | 'not-counted' | 'annulled']: {
    readonly tone: 'ok' | 'warn' | 'err' | 'info';
    readonly words: string;
  };
} = {
  proposed: { tone: 'info', words: '等待组织者确认' },
  awaiting: { tone: 'warn', words: '等待同意' },
  approved: { tone: 'ok', words: '已认定' },
  declined: { tone: 'err', words: '没有同意，不计时长' },
  disputed: { tone: 'warn', words: '疑问已提出，等组织者答复' },
  inside: { tone: 'info', words: '正在服务，签退后计算时长' },
  annulled: { tone: 'info', words: '扫码已撤销，没有时长' },
  absent: { tone: 'info', words: '没有算数的扫码' },
  'not-counted': { tone: 'info', words: '学习或会议，不计服务时长' },
};

export const originWords = (origin: Origin): string => ORIGINS[origin];
export const officeWords = (office: Office): string => OFFICES[office];

/** 等待上级单位、协会同意 */
export const needsWords = (needs: readonly AgreeingOffice[]): string =>
  `等待${needs.map(officeWords).join('和')}同意`;
