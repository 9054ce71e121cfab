/** Bytes of a text of ASCII only; WeChat's engines have no TextEncoder. */
export const ascii = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 127);
