import type { Runner } from './create-runner';
import type { TimerTrigger } from './function-config';
import type { MachineClock } from './machine-clock';
import { nextAfter } from './next-after';
import type { Outcome } from './outcome';

/** One firing of a timer. `dueAt` is the instant (ms) the time-table named. */
export interface Firing {
  readonly functionName: string;
  readonly trigger: string;
  readonly dueAt: number;
  readonly outcome: Outcome;
}

/** The timers of all functions, on the clock that the functions see. */
export interface TimerSchedule {
  /** Fires every timer that came due since the last look, each once however often it was due. */
  catchUp(): Promise<readonly Firing[]>;
  /** Fires the timers of one function now, due or not; undefined when it has none. */
  fireNow(functionName: string): Promise<readonly Firing[] | undefined>;
  /** When the next timer is due (ms), if any. */
  nextDue(): number | undefined;
  stop(): void;
}

interface Timer extends TimerTrigger {
  readonly functionName: string;
}

const LONGEST_SLEEP_MS = 60_000;

/**
 * Starts the timers. With `byItself: false` passing time fires nothing; only a moved clock or a
 * request does, which keeps tests free of surprises.
 */
export function startTimerSchedule(runner: Runner, clock: MachineClock, byItself: boolean): TimerSchedule {
  const timers = timersOf(runner);
  let lookedAt = clock.now();
  let alarm: NodeJS.Timeout | undefined;
  let stopped = false;
  let turn: Promise<unknown> = Promise.resolve();

  const dueAfter = (timer: Timer, at: number) => nextAfter(timer.cron, at) ?? Number.POSITIVE_INFINITY;
  const nextDue = () => Math.min(...timers.map((timer) => dueAfter(timer, lookedAt)));
  const fireDue = async (): Promise<readonly Firing[]> => {
    const from = lookedAt;
    lookedAt = clock.now();
    const due = timers
      .map((timer) => ({ timer, dueAt: dueAfter(timer, from) }))
      .filter(({ dueAt }) => dueAt <= lookedAt)
      .sort((one, other) => one.dueAt - other.dueAt);
    const firings: Firing[] = [];
    for (const { timer, dueAt } of due) firings.push(await fire(runner, timer, dueAt));
    return firings;
  };
  const arm = () => {
    clearTimeout(alarm);
    if (!byItself || stopped || timers.length === 0) return;
    const sleep = Math.min(Math.max(nextDue() - clock.now(), 0), LONGEST_SLEEP_MS);
    alarm = setTimeout(() => void catchUp(), sleep);
    alarm.unref();
  };
  // One look at a time: a timer never runs beside itself.
  const catchUp = (): Promise<readonly Firing[]> => {
    const firings = turn.then(fireDue).finally(arm);
    turn = firings;
    return firings;
  };

  arm();
  return {
    catchUp,
    fireNow: (functionName) => {
      const chosen = timers.filter((timer) => timer.functionName === functionName);
      if (chosen.length === 0) return Promise.resolve(undefined);
      const firings = turn.then(() => Promise.all(chosen.map((timer) => fire(runner, timer, clock.now()))));
      turn = firings;
      return firings;
    },
    nextDue: () => (timers.length === 0 || nextDue() === Number.POSITIVE_INFINITY ? undefined : nextDue()),
    stop: () => {
      stopped = true;
      clearTimeout(alarm);
    },
  };
}

function timersOf(runner: Runner): readonly Timer[] {
  return runner
    .names()
    .flatMap((functionName) =>
      (runner.configOf(functionName)?.triggers ?? []).map((trigger) => ({ ...trigger, functionName })),
    );
}

async function fire(runner: Runner, timer: Timer, dueAt: number): Promise<Firing> {
  const event = { Type: 'Timer', TriggerName: timer.name, Time: new Date(dueAt).toISOString(), Message: '' };
  const outcome = await runner.invoke({ functionName: timer.functionName, event, caller: { kind: 'timer' } });
  return { functionName: timer.functionName, trigger: timer.name, dueAt, outcome };
}
