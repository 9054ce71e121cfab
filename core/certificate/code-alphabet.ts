/**
 * The 32 characters of certificate numbers and check codes (Crockford's base 32): no I, L, O, U, so that nothing looks
 * like anything else.
 */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LOOKALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' };
/** Full-width ！ to ～ stand at a fixed distance from the half-width ones. */
const FULL_WIDTH_SHIFT = 0xfee0;

/** One character a byte; the low five bits choose it, so even bytes give even characters. */
export const codeFrom = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => CODE_ALPHABET.charAt(byte & 31)).join('');

/**
 * What somebody typed or pasted, as the alphabet writes it: full width and lower case, spaces and dashes between groups
 * and letters taken for digits are forgiven. Characters that can mean nothing stay, so that they are not found later.
 */
export const forgiven = (typed: string): string =>
  typed
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/[\s\u200B\uFEFF\-–—_.·・]+/g, '')
    .toUpperCase()
    .replace(/[ILOU]/g, (letter) => LOOKALIKES[letter] ?? letter);

/** Whether a text is made of the alphabet alone. */
export const isInAlphabet = (text: string): boolean =>
  [...text].every((character) => CODE_ALPHABET.includes(character));
