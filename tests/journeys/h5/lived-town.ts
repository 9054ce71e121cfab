import { liveIn } from '../lived-in';
import { LIVED_WORLD } from '../lived-world';
import type { Subjects } from '../screens';
import { openWebTown, type WebTown } from './web-town';

/** A town in which people have lived, for the tests of one file: it opens before them and is left after them. */
export function livedTown(): { readonly town: () => WebTown; readonly subjects: () => Subjects } {
  let town: WebTown;
  let subjects: Subjects;
  beforeAll(async () => {
    town = await openWebTown(LIVED_WORLD);
    subjects = await liveIn(town.cloud);
  }, 60_000);
  afterAll(() => town.leave());
  return { town: () => town, subjects: () => subjects };
}
