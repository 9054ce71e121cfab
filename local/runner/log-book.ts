import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import path from 'node:path';
import type { LogLevel } from './worker-message';

/** One line of a function's log, or the end of a call. `at` is the shifted clock, ms. */
export interface LogEntry {
  readonly at: number;
  readonly requestId: string;
  readonly functionName: string;
  readonly level: LogLevel | 'call';
  readonly text: string;
}

/** The newest log lines in memory, and all of them in a file (one JSON object a line). */
export interface LogBook {
  write(entry: LogEntry): void;
  newest(limit: number, match?: (entry: LogEntry) => boolean): readonly LogEntry[];
  clear(): Promise<void>;
  close(): Promise<void>;
}

const KEPT = 2000;
const LONGEST_TEXT = 8000;

/** Opens the log book; with no file it keeps the newest lines only. */
export function openLogBook(file?: string): LogBook {
  const entries: LogEntry[] = [];
  let stream = file === undefined ? undefined : openFile(file, 'a');
  return {
    write: (given) => {
      const entry = { ...given, text: given.text.slice(0, LONGEST_TEXT) };
      entries.push(entry);
      if (entries.length > KEPT) entries.splice(0, entries.length - KEPT);
      stream?.write(`${JSON.stringify(entry)}\n`);
    },
    newest: (limit, match = () => true) => entries.filter(match).slice(-limit),
    clear: async () => {
      entries.length = 0;
      await ended(stream);
      stream = file === undefined ? undefined : openFile(file, 'w');
    },
    close: async () => {
      await ended(stream);
      stream = undefined;
    },
  };
}

function openFile(file: string, flags: 'a' | 'w'): WriteStream {
  mkdirSync(path.dirname(file), { recursive: true });
  return createWriteStream(file, { flags });
}

function ended(stream: WriteStream | undefined): Promise<void> {
  return stream === undefined ? Promise.resolve() : new Promise((resolve) => stream.end(() => resolve()));
}
