import { gateClosesAt, gateOpensAt } from '#core/attendance/attendance-rules';
import { foldScans } from '#core/attendance/fold-scans';
import { scansBySignup } from '#core/attendance/scan-order';
import { hourRulesOn } from '#core/hours/rules';
import { serviceMinutes } from '#core/record/service-minutes';
import type { Instant } from '#core/shared/instant';
import { sampleAt } from './sample';

const { now, activities, signups, scans } = sampleAt(Date.parse('2026-11-24T10:10:00+08:00'));

const duties = new Map(activities.flatMap(({ duties }) => duties.map((duty) => [duty.id, duty] as const)));
const rows = new Map(signups.map((row) => [row._id, row]));

test('each is by somebody confirmed there, while the gate stood open, and has happened', () => {
  for (const { signupId = '', happenedAt, arrivedAt = now, method } of scans) {
    const row = rows.get(signupId);
    const duty = row && duties.get(row.dutyId);
    expect(row?.state).toBe('confirmed');
    expect(duty !== undefined && happenedAt >= gateOpensAt(duty) && happenedAt <= gateClosesAt(duty)).toBe(
      true,
    );
    expect(arrivedAt <= now && (arrivedAt >= happenedAt || method === 'planned-end')).toBe(true);
  }
});

test('they fold into stays and minutes, with some check-outs forgotten and some scans undone', () => {
  const folded = [...scansBySignup(scans)].map(([id, own]) => ({
    row: rows.get(id),
    state: foldScans(own),
  }));
  expect(folded.flatMap(({ state }) => state.withoutEffect)).toEqual([]);
  expect(folded.filter(({ state }) => state.forgotten).length).toBeGreaterThan(5);
  expect(scans.some(({ annuls }) => annuls !== undefined)).toBe(true);
  for (const { row, state } of folded.filter(({ state }) => state.stays.length > 0)) {
    const duty = row && duties.get(row.dutyId);
    expect(duty && serviceMinutes(state.stays, duty, hourRulesOn('2026-11-24'))).toBeGreaterThan(30);
  }
  const isOver = (endsAt: Instant) => gateClosesAt({ startsAt: endsAt, endsAt }) < now;
  expect(folded.filter(({ row, state }) => state.inside !== undefined && isOver(row?.endsAt ?? now))).toEqual(
    [],
  );
});
