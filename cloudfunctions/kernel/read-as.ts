import * as v from 'valibot';
import { faultsOf } from './faults';

/** What a schema makes of something given: its value, or the first thing wrong with it in plain Chinese. */
export type ReadAs<TValue> =
  | { readonly ok: true; readonly value: TValue }
  | { readonly ok: false; readonly sentence: string };

/** Reads one part of a request by itself, so that the other parts stand whatever is wrong with this one. */
export function readAs<TSchema extends v.GenericSchema>(
  schema: TSchema,
  given: unknown,
): ReadAs<v.InferOutput<TSchema>> {
  const outcome = v.safeParse(schema, given);
  return outcome.success
    ? { ok: true, value: outcome.output }
    : { ok: false, sentence: faultsOf(outcome.issues)[0]?.sentence ?? '' };
}
