import type { ActivityId, TeamId } from '#core/shared/ids';
import { find, insertUnique } from '#kernel/database';
import { oneOf } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';

/** 材料照片: where the file with a fingerprint lies, and for which activity it was taken in. `by` is an openid. */
interface ProofPhotoDocument extends Stored {
  readonly activityId: ActivityId;
  readonly orgId: TeamId;
  readonly fileId: string;
  readonly by: string;
}

/** A photo whose file has been stored. */
export interface NewProofPhoto extends Pick<ProofPhotoDocument, 'activityId' | 'orgId' | 'fileId' | 'by'> {
  readonly sha256: string;
}

const proofPhotos = collection<ProofPhotoDocument>('proof-photos');

const idOf = (activityId: ActivityId, sha256: string): string => `${activityId}#${sha256}`;

/** Takes a photo in. The same one again is the same row. */
export async function addProofPhoto({ sha256, ...photo }: NewProofPhoto): Promise<void> {
  await insertUnique(proofPhotos, { _id: idOf(photo.activityId, sha256), ...photo });
}

/** Files of the photos with these fingerprints, by fingerprint; one that was never taken in for this activity has none. */
export async function proofFilesAt(
  activityId: ActivityId,
  sha256s: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (sha256s.length === 0) {
    return new Map();
  }
  const ids = [...new Set(sha256s)].map((sha256) => idOf(activityId, sha256));
  const rows = await find(proofPhotos, { where: { _id: oneOf(ids) }, limit: ids.length });
  return new Map(rows.map(({ _id, fileId }) => [_id.slice(_id.indexOf('#') + 1), fileId]));
}
