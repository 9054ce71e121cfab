import { getPlaceRequest } from '#core/place/calls';
import type { Place } from '#core/place/place';
import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { readPlace } from '#stores/places';
import { shownPhotos } from './shown-photos';

/** 基地或驿站详情. */
export const getPlace = verb({
  name: 'get-place',
  right: 'anyone',
  request: getPlaceRequest,
  run: async ({ placeId }): Promise<Place> => {
    const place = await readPlace(asId(placeId));
    if (place === undefined) {
      throw new Failure('NOT_FOUND', 'no such place');
    }
    const { photos, ...rest } = place;
    return photos === undefined ? rest : { ...rest, photos: await shownPhotos(photos) };
  },
});
