import { Failure } from '#core/shared/failure';

const isNoun = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As JSON keeps it, whatever order its fields came in. */
const textOf = (value: object): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isNoun(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** Two versions of one thing that goes out. */
interface Versions {
  readonly kept: object;
  readonly sent: object;
  /** Fields that the sender does not decide. */
  readonly besides: readonly string[];
}

/**
 * Holds what is sent against what went out under the same id, in everything that the sender decides. The same is a retry;
 * something else would be lost without a word, and is told at the field of the id.
 */
export function sentAgain(path: string, { kept, sent, besides }: Versions): void {
  const own = (value: object) =>
    textOf(Object.fromEntries(Object.entries(value).filter(([name]) => !besides.includes(name))));
  if (own(kept) !== own(sent)) {
    throw usedId(path);
  }
}

/** The id stands for something else. */
export function usedId(path: string): Failure {
  const sentence = '这个编号已经发过别的内容，请换一个编号再发';
  return new Failure('INVALID_INPUT', sentence, [{ path, sentence }]);
}
