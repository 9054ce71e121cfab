import type { Route } from './screens';

/** Where the mini-program and the web page keep the answers of somebody who registers. */
export const DRAFT_KEY = 'register-draft';

/** The answers of somebody of sixteen, so that every question is asked. */
export const DRAFT = {
  ...{ name: '李小禾', phone: '13800001234', birthDay: '2010-06-01' },
  residence: { code: '320102', name: '江苏省南京市玄武区' },
  ...{
    categories: ['travel'],
    skills: ['photography'],
    freeTimes: ['weekend-morning'],
    needs: ['seating'],
    consents: ['privacy'],
  },
  ...{ guardianName: '李建国', guardianPhone: '13800005678', guardianAgreed: true },
} as const;

/** Whether a screen is one of those that ask somebody with answers so far. */
export const asksMore = ({ name }: Pick<Route, 'name'>): boolean => name.startsWith('register-');

/** The storage of a phone with answers of somebody who registers on it; WeChat keeps texts as JSON. */
export const answered = (changes: object = {}): Map<string, string> =>
  new Map([[DRAFT_KEY, JSON.stringify(JSON.stringify({ ...DRAFT, ...changes }))]]);
