/**
 * What the id of a new activity or duty is made of. Ids are joined with `:` to name what belongs to two of them, such
 * as the seats of a duty, so none may hold one itself; and what is joined still has to fit where ids fit.
 */
export const NEW_ID = /^[0-9A-Za-z-]{1,48}$/;

/** What to do about an id that is made of something else. */
export const NEW_ID_SENTENCE = '编号只能用英文字母、数字和短横线，最多 48 个，请换一个';
