import * as v from 'valibot';

export const myRecordsRequest = v.strictObject({});
export type MyRecordsRequest = v.InferInput<typeof myRecordsRequest>;
