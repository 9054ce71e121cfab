import type { Scan } from '#core/attendance/scan';
import { scansBySignup } from '#core/attendance/scan-order';
import { annulledScans } from '#core/hours/annulled-scans';
import type { HourCase } from '#core/hours/hour-case';
import { proposalOf } from '#core/hours/proposal';
import { sheetRow, sheetTotals } from '#core/hours/sheet-row';
import { entriesByRecord, standingsOf } from '#core/hours/standings';
import { dueTimeOf } from '#core/hours/working-days';
import type { LedgerEntry } from '#core/ledger/entry';
import { type Instant, minutesAfter } from '#core/shared/instant';
import type { SeedActivity } from './activities';
import { storedAt } from './documents';
import type { SeedDuty, SeedSignup } from './sign-ups';

/** Minutes after the end at which the clock sets up a sheet. */
const SETTLED_AFTER = 62;

interface Kept {
  readonly duties: readonly SeedDuty[];
  readonly scans: readonly Scan[];
  readonly entries: readonly LedgerEntry[];
  readonly now: Instant;
}

/** One person's case, without what others vouched for: the clock looks at that when it counts again. */
function caseMaker({ scans: everyScan, entries, now }: Kept) {
  const own = scansBySignup(everyScan);
  const [standings, told] = [standingsOf(entries), entriesByRecord(entries)];
  return ({ at, duty }: SeedDuty, { id, volunteer }: SeedSignup): HourCase => {
    const { activity } = at;
    const scans = own.get(id) ?? [];
    const proposal = proposalOf({ activity, dutyId: duty.id, scans }, now);
    return {
      ...{ record: id, volunteerNo: volunteer.volunteerNo, activity, dutyId: duty.id, isConfirmed: true },
      ...(proposal === undefined ? {} : { proposal }),
      annulled: annulledScans(scans),
      decisions: (told.get(id) ?? []).map(({ decision }) => decision),
      standing: standings.get(id) ?? { state: 'proposed', byHand: false, needs: [], turns: 0 },
      elsewhere: [],
    };
  };
}

function endedService(duties: readonly SeedDuty[], now: Instant): ReadonlyMap<SeedActivity, SeedDuty[]> {
  const ended = new Map<SeedActivity, SeedDuty[]>();
  for (const one of duties) {
    const { activity, fate } = one.at;
    if (
      fate !== 'cancelled' &&
      activity.countsAsService &&
      activity.endsAt <= minutesAfter(now, -SETTLED_AFTER)
    )
      ended.set(one.at, [...(ended.get(one.at) ?? []), one]);
  }
  return ended;
}

/** The sheets of all activities that are over, as the clock would have set them up; it counts them again at once. */
export function hourSheetDocuments(kept: Kept): readonly object[] {
  const { duties, now } = kept;
  const caseOf = caseMaker(kept);
  return [...endedService(duties, now)].map(([{ activity }, own]) => {
    const rows = own.flatMap((duty) =>
      duty.signups
        .filter(({ state }) => state === 'confirmed')
        .map((signup) => sheetRow(caseOf(duty, signup), '')),
    );
    const totals = sheetTotals(rows);
    const { dueAt, dueDay } = dueTimeOf(activity);
    return {
      ...{ _id: activity.id, teamId: activity.team.id, orgId: activity.recordingOrg.id, ...storedAt(now) },
      ...{ endsAt: activity.endsAt, dueAt, dueDay, ...totals },
      ...{ wasLate: totals.isOpen && now >= dueAt, checkAt: now },
    };
  });
}
