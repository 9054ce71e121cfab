import { isOnTheClock, type MachineClock } from '../runner/machine-clock';
import type { Firing, TimerSchedule } from '../runner/timer-schedule';
import { badRequest, type ControlReply, type ControlRoutes, done, notFound } from './route';

const LONGEST_ADVANCE_MINUTES = 10 * 366 * 24 * 60;
const OFF_THE_CLOCK = 'The clock goes from 1970 to 9999.';

/** `clock` and `timer`: the time that functions see, and what happens by it. */
export function clockRoutes(clock: MachineClock, timers: TimerSchedule): ControlRoutes {
  const reading = () => ({
    now: new Date(clock.now()).toISOString(),
    offsetMs: clock.offset(),
    nextTimer: isoOrNull(timers.nextDue()),
  });
  // A moved clock answers only when the timers it made due have ended: then the world is consistent.
  const moved = async (): Promise<ControlReply> => {
    const fired = await timers.catchUp();
    return done({ ...reading(), fired: fired.map(told) });
  };
  return {
    'GET clock': () => done(reading()),
    'POST clock': ({ body }) => {
      const { now, advanceMinutes } = body;
      if (typeof advanceMinutes === 'number' && Math.abs(advanceMinutes) <= LONGEST_ADVANCE_MINUTES) {
        if (!isOnTheClock(clock.now() + advanceMinutes * 60_000)) return badRequest(OFF_THE_CLOCK);
        clock.advance(advanceMinutes);
        return moved();
      }
      const at = instantOf(now);
      if (at === undefined)
        return badRequest('"now" (ISO time or null) or "advanceMinutes" (a number) is needed.');
      if (at !== null && !isOnTheClock(at)) return badRequest(OFF_THE_CLOCK);
      clock.set(at);
      return moved();
    },
    'POST timer': async ({ rest }) => {
      const fired = await timers.fireNow(rest);
      return fired ? done({ fired: fired.map(told) }) : notFound(`"${rest}" has no timer.`);
    },
  };
}

function instantOf(text: unknown): number | null | undefined {
  if (text === null) return null;
  const at = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

function isoOrNull(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}

function told({ functionName, trigger, dueAt, outcome }: Firing) {
  const shared = { function: functionName, trigger, dueAt: new Date(dueAt).toISOString() };
  if (outcome.kind === 'fault') return { ...shared, ok: false, error: outcome.message };
  return { ...shared, ok: true, result: JSON.parse(outcome.result) as unknown };
}
