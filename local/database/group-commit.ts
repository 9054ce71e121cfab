import type { Connection } from './connection';
import { openWaitingRoom, type Waiter, type WaitingRoom } from './waiting-room';

/** What came of a job: done (with everything it wrote), or waiting for the owner of a claim. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly claims: readonly string[]; readonly answer: T }
  | { readonly kind: 'blocked'; readonly by: string };

/** A write. It may run more than once: each time it meets a claim it waits and runs anew. */
export interface Job<T> {
  readonly run: () => Outcome<T>;
  /** Called once, right after the commit or the failure and before anybody hears of it. */
  readonly settled?: () => void;
}

/** Writes in groups: all jobs of one turn of the event loop share one durable commit. */
export interface GroupCommit {
  /** Fulfils only after the commit is on disk. A failing job undoes itself and no other. */
  readonly enqueue: <T>(job: Job<T>) => Promise<T>;
  /** Lets the jobs that waited for an owner run again. */
  readonly released: (owner: string) => void;
  /** Runs what is queued now. */
  readonly flush: () => void;
  /** Runs what is queued and what that sets free, then refuses all who still wait. */
  readonly close: () => void;
}

interface Settings {
  readonly connection: Connection;
  readonly lockWaitMs: number;
  /** Last words before each commit. */
  readonly beforeCommit: () => void;
  /** Called once after each commit, with the claims of each job that was done in it. */
  readonly committed: (claims: readonly (readonly string[])[]) => void;
}

interface Entry extends Waiter {
  readonly number: number;
  readonly run: () => Outcome<unknown>;
  readonly succeed: (answer: unknown) => void;
}

type Result =
  | { readonly entry: Entry; readonly done: Outcome<unknown> & { kind: 'done' } }
  | { readonly entry: Entry; readonly error: unknown };

/** Runs one job inside a savepoint, so that its failure leaves no trace in the group. */
function attempt(connection: Connection, entry: Entry): Outcome<unknown> {
  connection.exec('SAVEPOINT job');
  try {
    const outcome = entry.run();
    if (outcome.kind === 'blocked') connection.exec('ROLLBACK TO job');
    return outcome;
  } catch (error) {
    connection.exec('ROLLBACK TO job');
    throw error;
  } finally {
    connection.exec('RELEASE job');
  }
}

function runAll(connection: Connection, batch: readonly Entry[], room: WaitingRoom<Entry>): Result[] {
  const results: Result[] = [];
  for (const entry of batch) {
    try {
      const outcome = attempt(connection, entry);
      if (outcome.kind === 'blocked') room.add(entry, outcome.by);
      else results.push({ entry, done: outcome });
    } catch (error) {
      results.push({ entry, error });
    }
  }
  return results;
}

/** Runs a group in one commit. A failing commit fails everyone in it who does not wait. */
function commitGroup(settings: Settings, batch: readonly Entry[], room: WaitingRoom<Entry>): Result[] {
  const { connection } = settings;
  try {
    connection.exec('BEGIN IMMEDIATE');
    const results = runAll(connection, batch, room);
    settings.beforeCommit();
    connection.exec('COMMIT');
    settings.committed(results.flatMap((result) => ('done' in result ? [result.done.claims] : [])));
    return results;
  } catch (error) {
    if (connection.inTransaction()) connection.exec('ROLLBACK');
    return batch.filter((entry) => !room.has(entry)).map((entry) => ({ entry, error }));
  }
}

function entryOf<T>(
  job: Job<T>,
  number: number,
  answer: { resolve: (value: T) => void; fail: (error: unknown) => void },
): Entry {
  return {
    number,
    run: job.run,
    succeed: (value) => {
      job.settled?.();
      answer.resolve(value as T);
    },
    fail: (error) => {
      job.settled?.();
      answer.fail(error);
    },
  };
}

/** Makes the writer of a database. */
export function createGroupCommit(settings: Settings): GroupCommit {
  const room = openWaitingRoom<Entry>(settings.lockWaitMs);
  let queue: Entry[] = [];
  let scheduled = false;
  let counter = 0;

  const flush = (): void => {
    const batch = queue;
    queue = [];
    if (batch.length === 0) return;
    for (const result of commitGroup(settings, batch, room)) {
      room.forget(result.entry);
      if ('done' in result) result.entry.succeed(result.done.answer);
      else result.entry.fail(result.error);
    }
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      flush();
    });
  };

  return {
    enqueue: <T>(job: Job<T>) =>
      new Promise<T>((resolve, fail) => {
        queue.push(entryOf(job, counter++, { resolve, fail }));
        schedule();
      }),
    released: (owner) => {
      const free = room.leave(owner);
      // Those who waited were first: they keep their place before later writes.
      queue = [...free, ...queue].sort((a, b) => a.number - b.number);
      if (free.length > 0) schedule();
    },
    flush,
    close: () => {
      while (queue.length > 0) flush();
      room.close();
    },
  };
}
