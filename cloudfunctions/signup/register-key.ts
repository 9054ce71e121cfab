import { keyIdOf } from '#core/attendance/pass';
import { registerKeyRequest } from '#core/volunteer/calls';
import { verb } from '#kernel/verb';
import { makeCurrent } from '#stores/phone-keys';

/** Registers this phone's pass key; passes of the volunteer's earlier phone stop being valid. */
export const registerKey = verb({
  name: 'register-key',
  right: 'registered',
  request: registerKeyRequest,
  run: async ({ publicKey }, { visitor: { member }, now }) => {
    const keyId = keyIdOf(publicKey);
    const replacedOther = await makeCurrent(member.id, { keyId, publicKey, registeredAt: now });
    return { keyId, replacedOther };
  },
});
