import { closingsAtPlannedEnd } from '#core/attendance/close-at-planned-end';
import { foldScans } from '#core/attendance/fold-scans';
import type { Scan, ScanMethod } from '#core/attendance/scan';
import { asId, type ScanId, type TeamId } from '#core/shared/ids';
import { type Instant, instant, MINUTE, minutesAfter } from '#core/shared/instant';
import { type Dice, diceOf } from './dice';
import { storedAt } from './documents';
import { openidOf } from './people';
import type { SeedDuty, SeedSignup } from './sign-ups';
import type { SeedVolunteer } from './volunteers';

const METHODS: readonly ScanMethod[] = ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'number', 'roster'];
/** Nobody of the demonstration is in yet: they are there to be checked in. */
const NOT_IN_YET: readonly string[] = ['volunteer', 'blind'].map(openidOf);

interface Gatekeeping {
  readonly dice: Dice;
  readonly now: Instant;
  readonly by: string;
  /** Who checks in whoever holds the scanner. */
  readonly helper: string;
  readonly device: string;
}

function scanOf(
  { dice, by, helper, device, now }: Gatekeeping,
  { id, volunteer }: SeedSignup,
  happened: Pick<Scan, 'activityId' | 'kind' | 'happenedAt'>,
): Scan {
  // One in twelve phones was offline for a while.
  const delay = dice.chance(0.08) ? dice.between(20, 90) * MINUTE : dice.between(400, 9000);
  return {
    id: asId<ScanId>(dice.id(22)),
    signupId: id,
    volunteerNo: volunteer.volunteerNo,
    by: volunteer.volunteerNo === by ? helper : by,
    device,
    method: dice.pick(METHODS),
    arrivedAt: instant(Math.min(happened.happenedAt + delay, now)),
    skewMs: dice.between(-900, 900),
    ...happened,
  };
}

/** A scan of the wrong person, undone half a minute later. */
function mistake(gate: Gatekeeping, out: Scan): readonly Scan[] {
  const wrong: Scan = { ...out, id: asId(gate.dice.id(22)), happenedAt: minutesAfter(out.happenedAt, -20) };
  const undone: Scan = {
    ...wrong,
    id: asId(gate.dice.id(22)),
    happenedAt: instant(wrong.happenedAt + 30_000),
    annuls: wrong.id,
    reason: '扫错了人',
  };
  return [wrong, undone];
}

/** In and out of one person, as far as it has happened. */
function visitOf(gate: Gatekeeping, { at, duty }: SeedDuty, signup: SeedSignup): readonly Scan[] {
  const { dice, now } = gate;
  const activityId = at.activity.id;
  // While it runs some are late, so that a gate is never through with everybody.
  const inAt = minutesAfter(duty.startsAt, dice.between(-25, duty.endsAt > now ? 60 : 12));
  const outAt = minutesAfter(duty.endsAt, dice.between(-12, 15));
  const isAbsent = dice.chance(0.08);
  const isForgotten = dice.chance(0.05);
  const isMistaken = dice.chance(0.012);
  const entered = scanOf(gate, signup, { activityId, kind: 'in', happenedAt: inAt });
  const left = scanOf(gate, signup, { activityId, kind: 'out', happenedAt: outAt });
  const isHere = NOT_IN_YET.includes(signup.volunteer.openid) && duty.endsAt > now;
  if (isAbsent || isHere || inAt > now - MINUTE) {
    return [];
  }
  if (isForgotten || outAt > now - MINUTE) {
    const scans = [entered];
    const closings = closingsAtPlannedEnd(foldScans(scans, duty), duty, now);
    return [...scans, ...closings.map((one) => ({ ...one, arrivedAt: minutesAfter(one.happenedAt, 61) }))];
  }
  return [entered, ...(isMistaken ? mistake(gate, left) : []), left];
}

/** All scans of the activities that have begun, by the leaders of their teams; nobody checks in themselves. */
export function inventScans(
  seed: string,
  duties: readonly SeedDuty[],
  { leaders, now }: { readonly leaders: ReadonlyMap<TeamId, SeedVolunteer>; readonly now: Instant },
): readonly Scan[] {
  return duties
    .filter(({ at }) => at.fate !== 'cancelled' && at.draft.startsAt - 60 * MINUTE < now)
    .flatMap((duty) => {
      const { activity } = duty.at;
      const dice = diceOf(`${seed}:scans:${duty.duty.id}`);
      const by = leaders.get(activity.team.id)?.volunteerNo ?? '';
      const helper = [...leaders.values()].find((one) => one.volunteerNo !== by)?.volunteerNo ?? '';
      const gate = { dice, now, by, helper, device: `sample-${activity.team.id}` };
      return duty.signups
        .filter(({ state }) => state === 'confirmed')
        .flatMap((one) => visitOf(gate, duty, one));
    });
}

/** As the scans are stored: the fact, with when it arrived. */
export const scanDocuments = (scans: readonly Scan[]): readonly object[] =>
  scans.map(({ id, ...scan }) => ({ _id: id, ...scan, ...storedAt(scan.arrivedAt ?? scan.happenedAt) }));
