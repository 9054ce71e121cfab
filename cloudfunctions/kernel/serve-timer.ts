import { Failure } from '#core/shared/failure';
import type { Instant } from '#core/shared/instant';
import { callerNow } from './caller';
import { now } from './clock';
import { triggerOf } from './event';
import { logLine } from './log';
import { freshId } from './random';

/** Something done by the clock. It must bear being done twice and being cut off in the middle. */
export interface Job {
  readonly name: string;
  readonly right: 'platform-timer';
  /** Answers figures for the log. */
  readonly run: (now: Instant) => Promise<Readonly<Record<string, number>>>;
}

type Outcome = Readonly<Record<string, Readonly<Record<string, number>> | 'failed'>>;

async function outcomeOf(job: Job, requestId: string): Promise<Outcome[string]> {
  const startedAt = now();
  try {
    return await job.run(startedAt);
  } catch (cause) {
    logLine('error', { call: job.name, requestId, ms: now() - startedAt, cause });
    return 'failed';
  }
}

/**
 * The edge of the timer function: accepts the platform's trigger and nobody else, and does the jobs one after
 * another; one that fails does not keep the next from being done.
 */
export function serveTimer(jobs: readonly Job[]) {
  return async (event: unknown, context?: { readonly request_id?: string }): Promise<Outcome> => {
    if (!callerNow().isPlatformTimer || triggerOf(event) === undefined) {
      throw new Failure('FORBIDDEN', 'only the platform may wake the timer');
    }
    const requestId = context?.request_id ?? freshId();
    const outcomes: [string, Outcome[string]][] = [];
    for (const job of jobs) {
      outcomes.push([job.name, await outcomeOf(job, requestId)]);
    }
    return Object.fromEntries(outcomes);
  };
}
