import * as v from 'valibot';

/** A part of the directory; with `known` equal to the newest version the answer is just «current». */
export const placesSnapshotRequest = v.strictObject({
  known: v.optional(v.pipe(v.string(), v.maxLength(40))),
  part: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)), 0),
});
export type PlacesSnapshotRequest = v.InferInput<typeof placesSnapshotRequest>;

export const getPlaceRequest = v.strictObject({
  placeId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
});
export type GetPlaceRequest = v.InferInput<typeof getPlaceRequest>;
