import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cloud, cloudAt } from './cloud';

/** What can be told to a local cloud under test; everything has a sensible default. */
export interface CloudOptions {
  /** ISO time the functions' clock starts at; the machine's own unless given. */
  readonly now?: string;
  readonly chaos?: Chaos;
  /** A folder to keep the data in; without one, a temporary folder that `stop` removes. */
  readonly dataFolder?: string;
  /** Environment of the functions: shared, or by function name. */
  readonly env?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** The variable in which functions find this cloud's own address. */
  readonly urlAs?: string;
  /** Instances a function may have at once. */
  readonly maxInstances?: number;
  /** Whether each write waits for the disk; false unless given, for tests that pull no plug. */
  readonly durable?: boolean;
  /** Whether passing time fires timers; false unless given, so that none surprises a test. */
  readonly timers?: boolean;
  /**
   * Documents a query may look through without an index; more, and `reset` and `stop` fail. The cloud's own number
   * unless given.
   */
  readonly unindexedRowsMax?: number;
  /** Other functions, schema, people, seed or page than the product's own. */
  readonly functions?: string;
  readonly schema?: string;
  readonly people?: string;
  readonly seed?: string;
  readonly web?: string;
  /** Files that lie in the storage from the start. */
  readonly files?: string;
}

/** Trouble on the wire, drawn from a seed. */
export interface Chaos {
  readonly seed: number;
  readonly rate: number;
  readonly kinds: readonly ('busy' | 'delay' | 'conflict' | 'drop-answer')[];
}

/** A power cut at the `at`-th request to the database from now: before it is carried out, or with its answer unsent. */
export interface PowerCut {
  readonly at: number;
  readonly when: 'before' | 'after';
}

/** Root of the repository. */
export const ROOT = path.resolve(__dirname, '../..');
/** What lies in the storage of the demonstration from the start. */
export const SAMPLE_FILES = path.join(ROOT, 'seed/files');
const READY_WITHIN_MS = 30_000;

/** Starts the built local cloud on a free port and waits until it answers. */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const dataFolder = options.dataFolder ?? mkdtempSync(path.join(tmpdir(), 'cloud-'));
  const start = () => launch(commandLine(options, dataFolder));
  const cloud = cloudAt({
    dataFolder,
    start,
    first: await start(),
    ended: () => {
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  });
  if (options.now !== undefined) await cloud.clock(options.now);
  if (options.chaos !== undefined) await cloud.chaos(options.chaos);
  return cloud;
}

/** A running local cloud process. */
export interface CloudProcess {
  readonly url: string;
  readonly pid: number;
  readonly exited: Promise<void>;
  /** Sends a signal and waits until the process is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

function commandLine(options: CloudOptions, dataFolder: string): readonly string[] {
  const { people, seed, files, web, urlAs } = options;
  const given = Object.entries({ people, seed, files, web, 'url-as': urlAs }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  return [
    path.join(ROOT, 'dist/local/main.mjs'),
    ...['--functions', options.functions ?? path.join(ROOT, 'dist/cloudfunctions')],
    ...['--schema', options.schema ?? path.join(ROOT, 'cloudfunctions/kernel/indexes.json')],
    ...['--data', dataFolder, '--port', '0', '--json'],
    ...['--instances', String(options.maxInstances ?? 4)],
    ...(options.unindexedRowsMax === undefined ? [] : ['--unindexed', String(options.unindexedRowsMax)]),
    ...(options.durable === true ? [] : ['--relaxed']),
    ...(options.timers === true ? [] : ['--quiet-timers']),
    ...given,
    ...environmentArguments(options.env, dataFolder),
  ];
}

function environmentArguments(env: CloudOptions['env'], dataFolder: string): readonly string[] {
  if (env === undefined) return [];
  const file = path.join(dataFolder, 'function-environment.json');
  writeFileSync(file, JSON.stringify(env), { mode: 0o600 });
  return ['--env', file];
}

async function launch(words: readonly string[]): Promise<CloudProcess> {
  const [program] = words;
  if (program === undefined || !existsSync(program))
    throw new Error(`${program} is missing: run node scripts/build-local.mjs first.`);
  const child = spawn(process.execPath, [...words], { stdio: 'pipe' });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { url, pid } = await readyLine(child);
  return {
    url,
    pid,
    exited,
    end: async (signal) => {
      child.kill(signal);
      await exited;
    },
  };
}

function readyLine(
  child: ChildProcessWithoutNullStreams,
): Promise<{ readonly url: string; readonly pid: number }> {
  return new Promise((resolve, reject) => {
    let said = '';
    let complained = '';
    const fail = (why: string) => reject(new Error(`The local cloud ${why}.\n${said}${complained}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('did not become ready');
    }, READY_WITHIN_MS);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
    child.stderr.on('data', (bytes: Buffer) => {
      complained += bytes.toString();
    });
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const line = /^\{.*\}$/m.exec(said)?.[0];
      if (line === undefined) return;
      clearTimeout(timer);
      resolve(JSON.parse(line) as { url: string; pid: number });
    });
  });
}
