import type { CalendarDay } from '../shared/calendar';
import type { ServiceFacts } from './decision';

/** Last day of a service in Asia/Shanghai; of an ordinary one its only day. */
export const lastDayOf = ({ day, days }: Pick<ServiceFacts, 'day' | 'days'>): CalendarDay =>
  days.reduce((last, one) => (one.day > last ? one.day : last), day);
