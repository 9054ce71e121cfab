import type { RosterEntry } from '#core/attendance/scan';
import { maskName } from '#core/volunteer/mask';

/**
 * Whether a line of the roster may be who was typed: a name as heard, whole or in part, the last digits of a phone or an
 * entry number, spaced as one likes. On a roster of masked names 王晓明 finds every 王*.
 */
export function mayBe({ maskedName, phoneTail, entryNo }: RosterEntry, typed: string): boolean {
  const text = typed.replace(/\s/g, '');
  return (
    text === '' ||
    maskedName.includes(text) ||
    maskedName === maskName(text) ||
    phoneTail.includes(text) ||
    entryNo.includes(text)
  );
}
