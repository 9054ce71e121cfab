import { myContactRequest } from '#core/volunteer/calls';
import { unseal } from '#kernel/secrets';
import { verb } from '#kernel/verb';
import { guardianOf, ownDocument } from './own-profile';

/** 联系方式: one's own number and one's guardian's in full, only when asked for. */
export const myContact = verb({
  name: 'my-contact',
  right: 'registered',
  request: myContactRequest,
  run: async (_, { visitor: { openid } }) => {
    const own = await ownDocument(openid);
    const { name, phone } = guardianOf(own) ?? {};
    const guardian = name === undefined || phone === undefined ? {} : { guardian: { name, phone } };
    return { phone: unseal(own.phone, 'phone'), ...guardian };
  },
});
