import { charactersIn } from '#core/shared/characters';
import { say } from './say';

const NEAR_THE_END = 10;

/** 还可以写 12 个字, or by how much the text is too long. */
export function roomWords(value: string, most: number): string {
  const left = most - charactersIn(value);
  return left < 0 ? `超出 ${-left} 个字，最多 ${most} 个字` : `还可以写 ${left} 个字`;
}

/** Speaks once when ten characters are left, and once when there are too many. */
export function sayRoom(before: string, after: string, most: number): void {
  const left = (text: string) => most - charactersIn(text);
  const passed = (mark: number) => left(before) > mark && left(after) <= mark;
  if (passed(NEAR_THE_END) || passed(-1)) say(roomWords(after, most));
}
