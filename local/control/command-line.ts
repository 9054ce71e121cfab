import path from 'node:path';
import { parseArgs } from 'node:util';

/** Everything the local cloud is told when it starts. Paths are absolute. */
export interface StartOptions {
  readonly functionsFolder: string;
  readonly schemaFile: string;
  readonly dataFolder: string;
  readonly webFolder?: string;
  readonly peopleFile?: string;
  readonly environmentFile?: string;
  /** The environment variable in which functions find this cloud's own address. */
  readonly urlVariable?: string;
  readonly seedFile?: string;
  /** Files that lie in the storage from the start, under the paths they have in this folder. */
  readonly seedFilesFolder?: string;
  readonly port: number;
  readonly maxInstances: number;
  /** Whether an acknowledged write is on the disk, not only with the operating system. */
  readonly durable: boolean;
  /** Whether passing time fires timers; a moved clock and a request always do. */
  readonly timersByThemselves: boolean;
  /** Documents a query may look through without an index before it is told of. */
  readonly unindexedRowsMax: number;
  /** Prints one line of JSON when ready, and ends when its standard input does. */
  readonly json: boolean;
}

/** What the command line understands. */
export const USAGE = `node main.mjs --functions FOLDER --schema FILE --data FOLDER
  --web FOLDER       the built web page
  --people FILE      who one can stand for: [{id, name, role, openid}]
  --env FILE         environment of the functions: KEY=VALUE lines or JSON
  --url-as NAME      tells functions this cloud's address in that variable, unless --env does
  --seed FILE        documents for an empty database, one {collection, documents} a line
  --files FOLDER     files for a storage that is empty
  --port NUMBER      0 takes a free one (default 8790)
  --instances NUMBER instances a function may have at once (default 4)
  --unindexed NUMBER documents a query may look through without an index before it is told of (default 200)
  --relaxed          do not wait for the disk on each write
  --quiet-timers     passing time fires no timer
  --json             print {"url", "pid"} when ready; end when standard input ends`;

const FILES = ['functions', 'schema', 'data', 'web', 'people', 'env', 'seed', 'files'] as const;
const STRINGS = [...FILES, 'url-as', 'port', 'instances', 'unindexed'] as const;
const SWITCHES = ['relaxed', 'quiet-timers', 'json'] as const;

/** Reads the command line; throws with a sentence when something is missing or unknown. */
export function readCommandLine(words: readonly string[]): StartOptions {
  const strings = STRINGS.map((name) => [name, { type: 'string' }] as const);
  const switches = SWITCHES.map((name) => [name, { type: 'boolean' }] as const);
  const given = parseArgs({ args: [...words], options: Object.fromEntries([...strings, ...switches]) });
  const values: Readonly<Record<string, unknown>> = given.values;
  const text = (name: (typeof STRINGS)[number]) => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const file = (name: (typeof FILES)[number]) => {
    const value = text(name);
    return value === undefined ? undefined : path.resolve(value);
  };
  const needed = (name: (typeof FILES)[number]) => {
    const value = file(name);
    if (value === undefined) throw new Error(`--${name} is needed.`);
    return value;
  };
  return {
    functionsFolder: needed('functions'),
    schemaFile: needed('schema'),
    dataFolder: needed('data'),
    ...optional('webFolder', file('web')),
    ...optional('peopleFile', file('people')),
    ...optional('environmentFile', file('env')),
    ...optional('urlVariable', text('url-as')),
    ...optional('seedFile', file('seed')),
    ...optional('seedFilesFolder', file('files')),
    port: whole(text('port') ?? '8790', 'port', 65_535),
    maxInstances: Math.max(1, whole(text('instances') ?? '4', 'instances', 64)),
    unindexedRowsMax: whole(text('unindexed') ?? '200', 'unindexed', 1_000_000_000),
    durable: values['relaxed'] !== true,
    timersByThemselves: values['quiet-timers'] !== true,
    json: values['json'] === true,
  };
}

function optional<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: string });
}

function whole(text: string, name: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new Error(`--${name} must be 0 to ${most}.`);
  return value;
}
