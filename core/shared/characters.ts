/**
 * How many characters (字) a text has as people count them: 𠮷 is one, though it takes two units of a string's `length`.
 * Whatever limits a text that a person types counts so, on the phone and on the server.
 */
export const charactersIn = (text: string): number => [...text].length;
