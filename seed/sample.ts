import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Scan } from '#core/attendance/scan';
import type { KeptPlace } from '#core/place/place';
import { asId } from '#core/shared/ids';
import { instant } from '#core/shared/instant';
import type { ActivityDocument } from '#stores/activities';
import type { SeatsDocument } from '#stores/seats';
import type { SignupDocument } from '#stores/signups';
import type { StoryDocument } from '#stores/stories';
import type { VolunteerDocument } from '#stores/volunteers';
import { inventSampleData } from './main';
import { openidOf } from './people';

/** Keys for tests. */
export const TEST_KEYS = {
  PERSONAL_DATA_KEYS: `t1:${Buffer.alloc(32, 7).toString('base64')}`,
  PERSONAL_HASH_KEY: Buffer.alloc(32, 9).toString('base64'),
  CERTIFICATE_KEYS: `t1:${Buffer.alloc(32, 5).toString('base64')}`,
};

interface Fields {
  readonly [field: string]: unknown;
}

type Options = Parameters<typeof inventSampleData>[0];
type Sample = ReturnType<typeof inventSampleData>;

/** Inventing takes most of a second; of the test files of one run the first leaves what it made for the others. */
function inventedOnce(options: Options): Sample {
  // biome-ignore lint/style/noProcessEnv: Jest's set-up tells its test files of the folder in no other way
  const folder = process.env['RUN_FOLDER'];
  if (folder === undefined) {
    return inventSampleData(options);
  }
  const file = path.join(folder, `sample-${options.now}.json`);
  if (existsSync(file)) {
    return JSON.parse(readFileSync(file, 'utf8')) as Sample;
  }
  const made = inventSampleData(options);
  const written = `${file}.${process.pid}`;
  writeFileSync(written, JSON.stringify(made));
  // Two may be at it at once; each finds a whole file or none.
  renameSync(written, file);
  return made;
}

/** Sample data as the tests look at them, for a moment of so many milliseconds. */
export function sampleAt(milliseconds: number) {
  const now = instant(milliseconds);
  const options = { seed: 'sunshine', now, env: TEST_KEYS, places: 600 };
  const { lines, people } = inventedOnce(options);
  const all = (collection: string) =>
    lines.filter((line) => line.collection === collection).flatMap(({ documents }) => documents);
  const volunteers = all('volunteers') as readonly VolunteerDocument[];
  const signups = all('signups') as readonly SignupDocument[];
  const holder = (id: string) => volunteers.find(({ openid }) => openid === openidOf(id));
  return {
    now,
    options,
    lines,
    people,
    volunteers,
    signups,
    holder,
    documents: (collection: string) => all(collection) as readonly Fields[],
    rowsOf: (id: string) => signups.filter(({ volunteerId }) => volunteerId === holder(id)?._id),
    activities: all('activities') as readonly ActivityDocument[],
    seats: all('seats') as readonly SeatsDocument[],
    places: all('places') as readonly KeptPlace[],
    stories: all('stories') as readonly StoryDocument[],
    scans: (all('scans') as readonly (Scan & { readonly _id: string })[]).map(
      ({ _id, ...scan }): Scan => ({ ...scan, id: asId(_id) }),
    ),
  };
}

/** How many different values there are. */
export const different = <TItem>(list: readonly TItem[], of: (item: TItem) => unknown): number =>
  new Set(list.map(of)).size;
