/** Most rows of a sheet in one answer. Each is cut out of the whole sheet, so whoever wants all asks for few large ones. */
export const MOST_SHEET_ROWS = 500;

/** Most records that one call decides about: more than a person can check at one look. */
export const MOST_AT_ONCE = 100;
