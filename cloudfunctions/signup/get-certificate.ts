import { getCertificateRequest } from '#core/certificate/calls';
import { verb } from '#kernel/verb';
import { ownCertificate, readOwn } from './own-certificate';

/** 我的证明: everything it says, its check code, and whether it still stands. */
export const getCertificate = verb({
  name: 'get-certificate',
  right: 'registered',
  request: getCertificateRequest,
  run: async ({ certNo }, { visitor: { member } }) =>
    ownCertificate(await readOwn(certNo, member.volunteerNo)),
});
