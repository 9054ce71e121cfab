/** So often an activity may be changed; one that changes more is another one. */
export const MOST_CHANGES = 30;
