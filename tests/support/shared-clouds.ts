import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cloud, cloudAt } from './cloud';
import { type CloudOptions, ROOT, startCloud } from './start-cloud';

/** Where the clouds that outlive a test file are told of: a JSON list of {@link SharedCloud}, one for each worker. */
const VARIABLE = 'SHARED_CLOUDS';

interface SharedCloud {
  readonly url: string;
  readonly pid: number;
  readonly dataFolder: string;
  readonly seed: string;
}

/** The built web page; `H5_DIST` names that of another tree. */
export const WEB_PAGE = process.env['H5_DIST'] ?? path.join(ROOT, 'dist/h5');

const running: { cloud: Cloud; folder: string }[] = [];

/** Starts a cloud for each worker of Jest. To start one takes a second, to reset one a hundredth of that. */
export async function startSharedClouds(workers: number, options: CloudOptions): Promise<void> {
  const started = Array.from({ length: workers }, async (): Promise<SharedCloud> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'shared-'));
    const seed = path.join(folder, 'seed.jsonl');
    writeFileSync(seed, '');
    const cloud = await startCloud({ ...options, seed, ...(existsSync(WEB_PAGE) && { web: WEB_PAGE }) });
    running.push({ cloud, folder });
    return { url: cloud.url, pid: cloud.pid, dataFolder: cloud.dataFolder, seed };
  });
  process.env[VARIABLE] = JSON.stringify(await Promise.all(started));
}

/** Ends what {@link startSharedClouds} started. */
export async function stopSharedClouds(): Promise<void> {
  await Promise.all(running.map(({ cloud }) => cloud.stop()));
  for (const { folder } of running.splice(0)) rmSync(folder, { recursive: true });
}

/** Options that a cloud which runs already can be given. */
const FITTING: readonly (keyof CloudOptions)[] = ['now', 'chaos', 'web'];

let isTaken = false;

const refuse = () => Promise.reject(new Error('This cloud is shared: its test needs one with `own: true`.'));

/**
 * This worker's shared cloud with nothing on it but the seed; `undefined` when none was started, when the test file
 * holds it already, or when such a cloud must be started so.
 */
export async function sharedCloud(seed: string, options: CloudOptions): Promise<Cloud | undefined> {
  const all = JSON.parse(process.env[VARIABLE] ?? '[]') as readonly SharedCloud[];
  const mine = all[Number(process.env['JEST_WORKER_ID'] ?? 1) - 1];
  const fits =
    Object.keys(options).every((name) => FITTING.some((fitting) => fitting === name)) &&
    [undefined, WEB_PAGE].includes(options.web);
  if (mine === undefined || isTaken || !fits) return undefined;
  isTaken = true;
  const cloud = attachTo(mine);
  writeFileSync(mine.seed, seed);
  await cloud.chaos(null);
  await cloud.clock(options.now ?? null);
  await cloud.reset();
  if (options.chaos !== undefined) await cloud.chaos(options.chaos);
  return Object.assign(Object.create(cloud) as Cloud, {
    plug: refuse,
    stop: async () => {
      try {
        // Fails when a request was short of an index.
        await cloud.reset();
      } finally {
        isTaken = false;
      }
    },
  });
}

/** A handle that can neither end the cloud nor start it again. */
const attachTo = ({ url, pid, dataFolder }: SharedCloud): Cloud =>
  cloudAt({
    dataFolder,
    start: refuse,
    first: { url, pid, exited: new Promise(() => undefined), end: refuse },
    ended: () => undefined,
  });
