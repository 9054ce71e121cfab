import { type PlaceRow, SNAPSHOT_PART_ROWS } from '#core/place/snapshot';
import { briefOf, encodeRow } from '#core/place/snapshot-row';
import { countProgress } from '#core/plan/count-progress';
import { contentVersion } from '#core/shared/content-version';
import type { Instant } from '#core/shared/instant';
import { activePlaces } from './places';
import { newestSnapshot, replaceSnapshot } from './snapshots';

function partsOf(rows: readonly PlaceRow[]): readonly (readonly PlaceRow[])[] {
  const count = Math.max(1, Math.ceil(rows.length / SNAPSHOT_PART_ROWS));
  return Array.from({ length: count }, (_, part) =>
    rows.slice(part * SNAPSHOT_PART_ROWS, (part + 1) * SNAPSHOT_PART_ROWS),
  );
}

/** Makes the directory's snapshot anew from the places; answers whether anything in it had changed. */
export async function rebuildSnapshot(now: Instant): Promise<boolean> {
  const places = await activePlaces();
  const rows = places.map((place) => encodeRow(briefOf(place)));
  const version = contentVersion(rows);
  const before = await newestSnapshot();
  if (before?.version === version) {
    return false;
  }
  const parts = partsOf(rows);
  const progress = countProgress(places);
  const isSample = places.some((place) => place.isSample);
  const head = { version, parts: parts.length, total: rows.length, asOf: now, isSample, progress };
  await replaceSnapshot({ ...head, rows: parts }, before);
  return true;
}
