import { placesSnapshotRequest } from '#core/place/calls';
import { Failure } from '#core/shared/failure';
import { verb } from '#kernel/verb';
import { newestSnapshot, snapshotRows } from '#stores/snapshots';

/** A part of the directory as it was last made; one read when the phone has the newest, two when not. */
export const placesSnapshot = verb({
  name: 'places-snapshot',
  right: 'anyone',
  request: placesSnapshotRequest,
  run: async ({ known, part }) => {
    const head = await newestSnapshot();
    if (head === undefined) {
      return { kind: 'part', version: 'none', part: 0, parts: 1, total: 0, rows: [] };
    }
    const { version, parts, total } = head;
    if (known === version) {
      return { kind: 'current', version };
    }
    if (part >= parts) {
      throw new Failure('NOT_FOUND', `the snapshot has ${parts} parts`);
    }
    const rows = await snapshotRows(version, part);
    if (rows === undefined) {
      throw new Failure('CONFLICT', 'the snapshot was replaced while it was read');
    }
    return { kind: 'part', version, part, parts, total, rows };
  },
});
