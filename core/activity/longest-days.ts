/**
 * So many days an activity or a duty lasts at most (最长天数). Whatever looks for what may still be running looks back
 * so far and no further; one that lasts longer is several.
 */
export const LONGEST_DAYS = 31;
