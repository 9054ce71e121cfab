import type { Origin } from '../hours/decision';
import { displayHours } from '../record/display-hours';
import type { CalendarDay } from '../shared/calendar';
import type { CertifiedItem, Period } from './certificate';
import type { IssuerContact } from './issuer-contact';

// Words of the document itself: paper (server) and page (client) must say the same.

/**
 * How minutes arose, as the document says it. At the gate a steward scans a pass, types a number, ticks a name or
 * admits a walk-in: the words hold for each.
 */
export const ORIGIN_WORDS: { readonly [TOrigin in Origin]: string } = {
  scanned: '现场签到签退',
  'clock-closed': '按计划结束时间签退',
  'self-scanned': '自助签到',
  'by-hand': '手工录入（双人核对）',
};

/** 36.5, floored to one decimal from whole minutes. */
export const hoursText = (minutes: number): string => displayHours(minutes).toFixed(1).replace(/\.0$/, '');

/** 2026年11月20日 */
export function dayText(day: CalendarDay): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

/** 2026年1月1日至2026年11月20日 */
export const periodText = ({ from, to }: Period): string =>
  from === to ? dayText(from) : `${dayText(from)}至${dayText(to)}`;

/** The days of one service: 2026年6月29日, or 2026年6月29日至2026年7月1日 */
export const daysText = ({ day, lastDay = day }: Pick<CertifiedItem, 'day' | 'lastDay'>): string =>
  periodText({ from: day, to: lastDay });

/** What the document says about itself, and no more. */
export const DOCUMENT_WORDS = {
  sample: '示例证明，不作凭证',
  certify: '兹证明',
  hours: '服务时间',
  hour: '小时',
  purpose: '用途',
  replaces: '取代的证明',
  uscc: '统一社会信用代码',
  responsible: '单位负责人',
  handler: '经办人',
  phone: '单位联系电话',
  free: '本证明由记录单位依据服务记录免费出具，不得用于营利。真伪和效力以查验结果为准。',
} as const;

/** Whom of the issuer to ask, as names and values in the order of the document; nothing where nobody has told it. */
export const issuerFacts = (issuer: IssuerContact | undefined) =>
  (['responsible', 'handler', 'phone'] as const).flatMap((field) => {
    const words = issuer?.[field];
    return words === undefined ? [] : [{ term: DOCUMENT_WORDS[field], words }];
  });
