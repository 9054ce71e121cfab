import type { ProofPhoto, ShownProofPhoto } from '#core/hours/proof-photo';
import type { RecordBirth } from '#core/hours/views';
import { chunksOf } from '#core/shared/chunks-of';
import { Failure } from '#core/shared/failure';
import type { ActivityId } from '#core/shared/ids';
import { fileAddresses } from '#kernel/files';
import { proofFilesAt } from '#stores/proof-photos';

/** Refuses a proof with a photo that was not taken in for this activity: the ledger cannot be mended. */
export async function proofPhotosAreThere(
  activityId: ActivityId,
  photos: readonly ProofPhoto[] = [],
): Promise<void> {
  const files = await proofFilesAt(
    activityId,
    photos.map(({ sha256 }) => sha256),
  );
  const faults = photos.flatMap(({ sha256 }, at) =>
    files.has(sha256)
      ? []
      : [{ path: `photos.${at}.sha256`, sentence: `第 ${at + 1} 张照片没有上传成功，请去掉它再选一次` }],
  );
  if (faults.length > 0) {
    throw new Failure('INVALID_INPUT', 'a proof photo is not there', faults);
  }
}

/** Files whose addresses are asked for at once. */
const AT_ONCE = 50;

async function addressesOf(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(chunksOf(fileIds, AT_ONCE).map((part) => fileAddresses(part)));
  return new Map(found.flatMap((one) => [...one]));
}

/** How to show photos of one activity to somebody who may see them; one whose file is gone keeps its words. */
export async function shownProofPhotos(
  activityId: ActivityId,
  photos: readonly ProofPhoto[],
): Promise<(photo: ProofPhoto) => ShownProofPhoto> {
  const files = await proofFilesAt(
    activityId,
    photos.map(({ sha256 }) => sha256),
  );
  const addresses = await addressesOf([...files.values()]);
  return ({ sha256, alt }) => {
    const address = addresses.get(files.get(sha256) ?? '');
    return { sha256, alt, ...(address === undefined ? {} : { address }) };
  };
}

/** A birth whose photos can be shown. */
export async function withProofPhotos(activityId: ActivityId, birth: RecordBirth): Promise<RecordBirth> {
  const all = birth.decisions.flatMap(({ photos = [] }) => photos);
  const show = await shownProofPhotos(activityId, all);
  return {
    ...birth,
    decisions: birth.decisions.map((one) =>
      one.photos === undefined ? one : { ...one, photos: one.photos.map(show) },
    ),
  };
}
