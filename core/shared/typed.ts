/** Hyphens and dashes, as keyboards and address books put them between digits. */
const DASHES = /[\s\u2010-\u2015\u2212-]/g;
/** The dots that keyboards offer for 间隔号. */
const DOTS = /[\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65]/g;
/** A full stop means one only between two Chinese characters. */
const FULL_STOP = /(\p{Script=Han})\.(?=\p{Script=Han})/gu;

/** A number or code as typed, without what is no fault: full-width characters, spaces, hyphens. */
export const plainCode = (typed: string): string => typed.normalize('NFKC').replace(DASHES, '');

/** A phone number of the mainland as typed: like {@link plainCode}, and without the code of the country. */
export const plainPhone = (typed: string): string =>
  plainCode(typed)
    .replace(/[()]/g, '')
    .replace(/^(?:\+|00)86|^86(?=1\d{10}$)/, '');

/** A name as typed, with the middle dot «·» whatever dot the keyboard had, and without spaces around it all. */
export const plainName = (typed: string): string => typed.trim().replace(DOTS, '·').replace(FULL_STOP, '$1·');
