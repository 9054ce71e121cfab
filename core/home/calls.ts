import * as v from 'valibot';
import { regionCode } from '../activity/calls';

/** `region` puts activities of that region first. */
export const homeRequest = v.strictObject({ region: v.optional(regionCode) });
export type HomeRequest = v.InferInput<typeof homeRequest>;
