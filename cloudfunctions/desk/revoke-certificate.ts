import { type RevokeCertificateReply, revokeCertificateRequest } from '#core/certificate/calls';
import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { checkText } from '#kernel/wechat';
import { record } from '#stores/audit';
import { readCertificate, revoke } from '#stores/certificates';

/**
 * 撤销证明, by the organisation that recorded what it says. The reason is public. Revoking twice changes nothing: the
 * first reason stays, and whoever repeats it is not written down for it.
 */
export const revokeCertificate = verb({
  name: 'revoke-certificate',
  right: 'organizer',
  request: revokeCertificateRequest,
  scope: ({ orgId }) => ({ teamId: asId(orgId) }),
  run: async ({ certNo, orgId, reason }, { visitor: { openid }, now }): Promise<RevokeCertificateReply> => {
    const document = await readCertificate(certNo);
    if (document === undefined || document.orgId !== orgId) {
      throw new Failure('NOT_FOUND', 'no such certificate of this organisation');
    }
    if ((await checkText(openid, reason)) === 'risky') {
      return { kind: 'text-refused' };
    }
    if (document.status === 'standing') {
      const entry = { by: openid, action: 'revoke-certificate', targetId: certNo, note: reason };
      await record(entry, `revoke-certificate:${certNo}:${openid}`);
      await revoke(certNo, { cause: 'desk', at: now, reason }, openid);
    }
    const at = (await readCertificate(certNo))?.revocation?.at ?? now;
    return { kind: 'revoked', certNo, at };
  },
});
