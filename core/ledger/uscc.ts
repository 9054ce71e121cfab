/** Characters of a code, each worth its place: no I, O, S, V, Z (GB 32100-2015). */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3 to the power of the place, modulo 31 (GB 32100-2015). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

const FORM = new RegExp(`^[${CHARACTERS}]{2}\\d{6}[${CHARACTERS}]{10}$`);

/** The eighteenth character that belongs to seventeen (GB 32100-2015). */
export function usccCheckOf(seventeen: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, at) => total + weight * CHARACTERS.indexOf(seventeen.charAt(at)),
    0,
  );
  return CHARACTERS.charAt((CHARACTERS.length - (sum % CHARACTERS.length)) % CHARACTERS.length);
}

/** Whether a text is a 统一社会信用代码 as it is registered: eighteen characters of which the last fits the others. */
export const isUscc = (text: string): boolean =>
  FORM.test(text) && usccCheckOf(text.slice(0, 17)) === text.charAt(17);
