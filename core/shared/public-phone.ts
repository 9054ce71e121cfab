/** A number that anybody may ring: a mobile one, or a landline with its area code. */
export const PUBLIC_PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;
