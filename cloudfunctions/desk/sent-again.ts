import { Failure } from '#core/shared/failure';
import { alike } from '#kernel/alike';

/** As JSON keeps it: what is undefined is not there. */
const plain = (value: object): Readonly<Record<string, unknown>> => JSON.parse(JSON.stringify(value));

/**
 * Holds what is sent against what went out under the same id, in everything that the sender decides. The same is a retry;
 * something else would be lost without a word, and is told at the field of the id.
 */
export function sentAgain(
  path: string,
  {
    kept,
    sent,
    besides,
  }: { readonly kept: object; readonly sent: object; readonly besides: readonly string[] },
): void {
  const own = (value: object) =>
    Object.fromEntries(Object.entries(plain(value)).filter(([name]) => !besides.includes(name)));
  if (!alike(own(kept), own(sent))) {
    throw usedId(path);
  }
}

/** The id stands for something else. */
export function usedId(path: string): Failure {
  const sentence = '这个编号已经发过别的内容，请换一个编号再发';
  return new Failure('INVALID_INPUT', sentence, [{ path, sentence }]);
}
