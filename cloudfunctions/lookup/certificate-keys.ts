import { certificateKeysRequest, type PublishedKey } from '#core/certificate/calls';
import { signingKeys } from '#kernel/certificate-keys';
import { verb } from '#kernel/verb';
import { usedKeys } from '#stores/certificate-keys';

/**
 * 公布的公钥, so that anybody can check a certificate without us: the keys of the environment, newest first, and after
 * them those that signed once and have left it since.
 */
export const certificateKeys = verb({
  name: 'certificate-keys',
  right: 'anyone',
  request: certificateKeysRequest,
  run: async () => {
    const used = await usedKeys();
    const listed = signingKeys();
    const held = listed.map((key): PublishedKey => {
      const since = used.find(({ id }) => id === key.id)?.since;
      return since === undefined ? key : { ...key, since };
    });
    const gone = used.filter(({ id }) => !listed.some((key) => key.id === id));
    return { keys: [...held, ...gone.map((key) => ({ ...key, isCurrent: false }))] };
  },
});
