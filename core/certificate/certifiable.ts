import type { Origin, ServiceFacts } from '../hours/decision';
import type { HourState } from '../hours/fold-decisions';
import { lastDayOf } from '../hours/last-day';
import type { KeptStanding } from '../hours/standings';
import type { RecordingOrg } from '../ledger/entry';
import type { CalendarDay } from '../shared/calendar';
import type { ActivityId, SignupId } from '../shared/ids';

/** Why a record cannot be written into a certificate yet. */
export type NotYet = Exclude<HourState, 'approved'>;

/** One of somebody's records as the request page lists it. */
export interface RecordChoice {
  readonly record: SignupId;
  readonly activityId: ActivityId;
  readonly org: RecordingOrg;
  readonly title: string;
  readonly day: CalendarDay;
  /** Only of a service of several days. */
  readonly lastDay?: CalendarDay;
  readonly minutes: number;
  readonly origin: Origin;
  readonly state: HourState;
}

/** Two days, both included, as they are typed: a string each. */
interface Range {
  readonly from: string;
  readonly to: string;
}

/** How minutes are told apart on paper: whatever was once entered by hand says so for ever. */
export const originOf = ({ byHand }: Pick<KeptStanding, 'byHand'>, { origin }: ServiceFacts): Origin =>
  byHand ? 'by-hand' : origin;

/** The last day of a service, where it is not the first; one of a single day has no other. */
export function furtherDay(service: Pick<ServiceFacts, 'day' | 'days'>): Pick<RecordChoice, 'lastDay'> {
  const lastDay = lastDayOf(service);
  return lastDay === service.day ? {} : { lastDay };
}

type Days = Pick<RecordChoice, 'day' | 'lastDay'>;

/** Whether all days of a service lie in a period: one that goes beyond it would certify days nobody asked for. */
export const isWithin = ({ from, to }: Range, { day, lastDay = day }: Days): boolean =>
  from <= day && lastDay <= to;

/** Whether some days of a service lie in a period and others do not. */
export const isAcross = (range: Range, days: Days): boolean =>
  days.day <= range.to && range.from <= (days.lastDay ?? days.day) && !isWithin(range, days);

/** Only what is in force and undisputed may be certified. */
export const isCertifiable = ({ state }: Pick<RecordChoice, 'state'>): boolean => state === 'approved';

/** 统一社会信用代码 of the organisation of some records, in the order of their days, as it was last known. */
export const usccOf = (records: readonly Pick<RecordChoice, 'org'>[]): string | undefined =>
  records.flatMap(({ org }) => org.uscc ?? []).at(-1);

const sortKey = ({ day, record }: RecordChoice): string => `${day} ${record}`;

/** Somebody's records as choices, oldest service first; one that nobody has decided on has nothing to show. */
export function recordChoices(standings: ReadonlyMap<SignupId, KeptStanding>): readonly RecordChoice[] {
  return [...standings]
    .flatMap(([record, standing]): readonly RecordChoice[] => {
      const { service, activityId, org, state } = standing;
      if (service === undefined) {
        return [];
      }
      const { title, day, minutes } = service;
      const days = { day, ...furtherDay(service) };
      return [
        { record, activityId, org, title, ...days, minutes, origin: originOf(standing, service), state },
      ];
    })
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}
