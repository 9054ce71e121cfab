import type * as v from 'valibot';
import type { FieldFault } from '#core/shared/failure';

const MOST_FAULTS = 20;
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

function sentenceFor({ message, expected, received }: v.BaseIssue<unknown>): string {
  if (isChinese(message)) {
    return message;
  }
  // strictObject expects «never» of a key it does not know, and has no words of the key's own for one that is missing.
  if (expected === 'never') {
    return '这里多了不认识的内容，请更新小程序后再试';
  }
  return received === 'undefined' ? '这一项还没有填' : '这一项填得不对，请检查';
}

/** What a parser found, as plain sentences at the fields they belong to. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[]): readonly FieldFault[] =>
  issues.slice(0, MOST_FAULTS).map((issue) => ({
    path: (issue.path ?? []).map(({ key }) => String(key)).join('.'),
    sentence: sentenceFor(issue),
  }));
