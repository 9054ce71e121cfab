import type { Photo, StoredPhoto } from '#core/shared/photo';
import { publicAddresses } from './public-addresses';

/** Photos with addresses to show them from; one that the storage does not have keeps its words. */
export async function shownPhotos(photos: readonly StoredPhoto[]): Promise<readonly Photo[]> {
  const addresses = await publicAddresses(photos.map(({ fileId }) => fileId));
  return photos.map(({ fileId, alt }) => {
    const address = addresses.get(fileId);
    return { alt, ...(address === undefined ? {} : { address }) };
  });
}
