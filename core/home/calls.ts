import * as v from 'valibot';
import { regionCode } from '../activity/calls';

/** `region` puts activities of its city first; a volunteer's own residence stands in for it. */
export const homeRequest = v.strictObject({ region: v.optional(regionCode) });
export type HomeRequest = v.InferInput<typeof homeRequest>;
