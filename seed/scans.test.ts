import { gateClosesAt, gateOpensAt } from '#core/attendance/attendance-rules';
import { foldScans } from '#core/attendance/fold-scans';
import { scansBySignup } from '#core/attendance/scan-order';
import { flaggedScans } from '#core/attendance/settling/flagged-scans';
import { hourRulesOn } from '#core/hours/rules';
import { serviceMinutes } from '#core/record/service-minutes';
import type { Instant } from '#core/shared/instant';
import { sampleAt } from './sample';

const { now, activities, signups, scans } = sampleAt(Date.parse('2026-11-24T10:10:00+08:00'));

const duties = new Map(activities.flatMap(({ duties }) => duties.map((duty) => [duty.id, duty] as const)));
const rows = new Map(signups.map((row) => [row._id, row]));

test('each is by somebody confirmed there, while the gate stood open, and has happened', () => {
  for (const { signupId = '', happenedAt, arrivedAt = now, method, forced } of scans) {
    if (forced === 'unknown') {
      continue;
    }
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
  expect(folded.flatMap(({ state }) => state.withoutEffect)).toHaveLength(1);
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

test('yesterday’s gate left the organizer something of several kinds to settle', () => {
  const [yesterday] = scans.filter(({ forced }) => forced === 'unknown').map(({ activityId }) => activityId);
  const own = scans.filter(({ activityId }) => activityId === yesterday);
  const flagged = flaggedScans(own, (id) => {
    const row = id && rows.get(id);
    return row ? duties.get(row.dutyId) : undefined;
  });
  expect(new Set(flagged.flatMap(({ why }) => why))).toEqual(
    new Set(['forced', 'unknown-person', 'clock-off', 'without-effect']),
  );
});
