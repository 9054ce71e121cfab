import type { RosterEntry } from '#core/attendance/scan';
import { plainCode, plainName } from '#core/shared/typed';
import { maskName } from '#core/volunteer/mask';

/**
 * Whether a line of the roster may be who was typed: a name as heard, whole or in part, the last digits of a phone or
 * an entry number, typed as one likes. On a roster of masked names 王晓明 finds every 王*.
 */
export function mayBe({ maskedName, phoneTail, entryNo }: RosterEntry, typed: string): boolean {
  const text = plainName(plainCode(typed));
  return (
    text === '' ||
    maskedName.includes(text) ||
    maskedName === maskName(text) ||
    phoneTail.includes(text) ||
    entryNo.includes(text)
  );
}
