import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'libsql';
import type { SqlKey } from './sort-key';

/** A value bound to, or read from, a statement. */
export type SqlValue = SqlKey;

/** One SQLite connection with its prepared statements. All calls are synchronous. */
export interface Connection {
  readonly exec: (sql: string) => void;
  readonly run: (sql: string, values?: readonly SqlValue[]) => number;
  readonly all: (sql: string, values?: readonly SqlValue[]) => readonly Readonly<Record<string, SqlValue>>[];
  readonly inTransaction: () => boolean;
  readonly close: () => void;
}

/** Opens a connection in WAL mode; `durable` means a commit returns only after fsync. */
export function openConnection(file: string, durable: boolean): Connection {
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Sqlite(file, { timeout: 5000 });
  sqlite.exec('PRAGMA journal_mode=WAL');
  sqlite.exec(`PRAGMA synchronous=${durable ? 'FULL' : 'OFF'}`);
  sqlite.exec('PRAGMA cache_size=-32768');
  const prepared = new Map<string, ReturnType<typeof sqlite.prepare>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const fresh = sqlite.prepare(sql);
    if (prepared.size > 1000) prepared.clear();
    prepared.set(sql, fresh);
    return fresh;
  };
  return {
    exec: (sql) => {
      sqlite.exec(sql);
    },
    run: (sql, values = []) => Number(statement(sql).run([...values]).changes),
    all: (sql, values = []) => statement(sql).all([...values]) as Readonly<Record<string, SqlValue>>[],
    inTransaction: () => sqlite.inTransaction,
    close: () => {
      prepared.clear();
      sqlite.close();
    },
  };
}
