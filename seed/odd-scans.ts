import type { Scan } from '#core/attendance/scan';
import { scansBySignup } from '#core/attendance/scan-order';
import { asId } from '#core/shared/ids';
import { instant, MINUTE, minutesAfter } from '#core/shared/instant';
import { type Dice, diceOf } from './dice';

/** Minutes by which the clock of one gate's phone was wrong. */
const CLOCK_OFF = 14;

/** A second gate let in somebody who was in already: it had no signal. */
function atSecondGate(dice: Dice, entered: Scan): Scan {
  const happenedAt = instant(entered.happenedAt + 40_000);
  return {
    ...entered,
    ...{ id: asId(dice.id(22)), device: 'sample-second-gate', point: '西门', method: 'pass' },
    ...{ happenedAt, arrivedAt: minutesAfter(happenedAt, 52), forced: 'already-in' },
  };
}

/** Somebody whose pass no roster and no server knows was let in. */
function ofStranger(dice: Dice, entered: Scan): Scan {
  const { signupId: _, volunteerNo: __, ...scan } = entered;
  const happenedAt = minutesAfter(entered.happenedAt, 3);
  const arrivedAt = instant(happenedAt + 2000);
  return { ...scan, id: asId(dice.id(22)), method: 'pass', happenedAt, arrivedAt, forced: 'unknown' };
}

/** The same scan by a phone whose clock was not what it had said before. */
const byWrongClock = (scan: Scan): Scan => ({
  ...scan,
  measuredSkewMs: CLOCK_OFF * MINUTE,
  clock: 'off',
});

/**
 * The scans of an activity with what an organizer is to settle: one oddity each of three people, and a fourth who was
 * there and not scanned at all.
 */
export function withOddScans(seed: string, activityId: string, scans: readonly Scan[]): readonly Scan[] {
  const here = scans.filter((scan) => scan.activityId === activityId);
  const stays = [...scansBySignup(here).values()].filter((own) => own.length === 2);
  const [twice, doubtful, missed] = stays.flatMap(([entered]) => entered ?? []);
  if (twice === undefined || doubtful === undefined || missed === undefined) {
    return scans;
  }
  const scanned = scans.filter(({ signupId }) => signupId !== missed.signupId);
  const dice = diceOf(`${seed}:odd-scans`);
  return [
    ...scanned.map((scan) => (scan.id === doubtful.id ? byWrongClock(scan) : scan)),
    atSecondGate(dice, twice),
    ofStranger(dice, twice),
  ];
}
