import { Failure } from '#core/shared/failure';

/** One line of the function's log. `cause` is an error; its stack is kept for bugs only. */
export interface LogEntry {
  readonly call: string;
  /** Id of what a job failed at. */
  readonly about?: string;
  readonly requestId: string;
  readonly ms: number;
  readonly cause?: unknown;
}

function causeText(cause: unknown): string {
  if (cause instanceof Failure) {
    return `${cause.code} ${cause.message}`;
  }
  return cause instanceof Error ? (cause.stack ?? cause.message) : JSON.stringify(cause);
}

/** Writes one line of JSON. Requests are never logged: they carry personal data. */
export function logLine(level: 'info' | 'error', { cause, ...entry }: LogEntry): void {
  const line = cause === undefined ? entry : { ...entry, cause: causeText(cause) };
  console[level](JSON.stringify(line));
}
