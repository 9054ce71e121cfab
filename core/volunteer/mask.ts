import { COMPOUND_SURNAMES } from './compound-surnames';

/** What stands between the parts of a name: the middle dot of minority names, the space of Latin ones. */
const BETWEEN_PARTS = /([·\s]+)/;

function maskChinese(name: string): string {
  const characters = [...name];
  const isCompound = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join(''));
  const shown = characters.slice(0, isCompound ? 2 : 1);
  return characters.length > shown.length ? `${shown.join('')}*` : name;
}

/**
 * 张三 → 张*, 欧阳小明 → 欧阳*, 阿卜杜·热合曼 → 阿*·*: the surname stays, or the first character of a name without one.
 * One star stands for each hidden part, however long, so that its length tells nothing.
 */
export function maskName(name: string): string {
  const [first = '', ...others] = name.trim().split(BETWEEN_PARTS);
  return maskChinese(first) + others.map((part) => (BETWEEN_PARTS.test(part) ? part : '*')).join('');
}

/** 13812345678 → 138****5678 */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
