import type { GateActivity } from '#core/attendance/calls';
import type { RosterEntry, Scan } from '#core/attendance/scan';
import {
  type ActivityId,
  asId,
  type DutyId,
  type ScanId,
  type SignupId,
  type VolunteerNo,
} from '#core/shared/ids';
import { type Instant, instant, MINUTE } from '#core/shared/instant';

/** Nine in the morning of 29 November 2026 in Shanghai, when the planned duty begins; it ends at noon. */
export const NINE = instant(Date.parse('2026-11-29T01:00:00Z'));

/** So many minutes after nine. */
export const at = (minutes: number): Instant => instant(NINE + minutes * MINUTE);

export const aDuty = (overrides: Partial<GateActivity['duties'][number]> = {}) => ({
  id: asId<DutyId>('guide'),
  name: '引导员',
  task: '在门口引导',
  quota: 10,
  startsAt: at(0),
  endsAt: at(180),
  breakMinutes: 0,
  minAge: 14,
  skills: [],
  ...overrides,
});

export const aGateActivity = (overrides: Partial<GateActivity> = {}): GateActivity => ({
  id: asId<ActivityId>('reading'),
  title: '为视障老人读报',
  venue: '朝阳社区服务中心',
  startsAt: at(0),
  endsAt: at(180),
  status: 'published',
  countsAsService: true,
  duties: [aDuty()],
  ...overrides,
});

export const anEntry = (overrides: Partial<RosterEntry> = {}): RosterEntry => ({
  signupId: asId<SignupId>('reading:wang'),
  volunteerNo: asId<VolunteerNo>('ZC0000000017'),
  entryNo: '123456',
  maskedName: '王*',
  phoneTail: '1234',
  dutyId: 'guide',
  status: 'confirmed',
  earlierKeys: [],
  ...overrides,
});

let made = 0;

/** One scan of 王* at the reading, by the roster. */
export function aScan(kind: Scan['kind'], minutes: number, overrides: Partial<Scan> = {}): Scan {
  made += 1;
  return {
    id: asId<ScanId>(`scan-${String(made).padStart(12, '0')}`),
    activityId: asId<ActivityId>('reading'),
    signupId: asId<SignupId>('reading:wang'),
    kind,
    by: 'steward',
    device: 'phone-a1',
    method: 'roster',
    happenedAt: at(minutes),
    ...overrides,
  };
}
