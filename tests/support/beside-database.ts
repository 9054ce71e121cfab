import path from 'node:path';
import Sqlite from 'libsql';
import type { Cloud } from './cloud';

/** Reads a local cloud's database beside the cloud, which costs it nothing. */
export interface BesideDatabase {
  /** Everything it holds, as one text. */
  readonly text: () => string;
  readonly close: () => void;
}

/** Opens the database of a running local cloud for reading. */
export function besideDatabase(cloud: Cloud): BesideDatabase {
  const sqlite = new Sqlite(path.join(cloud.dataFolder, 'database.sqlite'), { readonly: true });
  // Another number means that somebody else has written since; the same one, that nobody has.
  const version = sqlite.prepare('PRAGMA data_version');
  const tables = sqlite.prepare(
    "SELECT name FROM sqlite_master WHERE name LIKE 'c\\_%' ESCAPE '\\' AND type = 'table'",
  );
  const names = (tables.all() as { name: string }[]).map(({ name }) => name);
  const reads = names.map((name) =>
    sqlite.prepare(`SELECT '${name}' AS collection, doc FROM "${name}" ORDER BY id`),
  );
  let known = { version: '', text: '' };
  return {
    text: () => {
      const now = JSON.stringify(version.all());
      if (now !== known.version) {
        known = { version: now, text: reads.map((read) => JSON.stringify(read.all())).join('\n') };
      }
      return known.text;
    },
    close: () => sqlite.close(),
  };
}
