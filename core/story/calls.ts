import * as v from 'valibot';
import { cursorText, idText } from '../activity/calls';

export const listStoriesRequest = v.strictObject({
  cursor: v.optional(cursorText),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
});
export type ListStoriesRequest = v.InferInput<typeof listStoriesRequest>;

export const getStoryRequest = v.strictObject({ storyId: idText });
export type GetStoryRequest = v.InferInput<typeof getStoryRequest>;
