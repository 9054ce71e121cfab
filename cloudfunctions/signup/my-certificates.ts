import { type CertificateRow, myCertificatesRequest } from '#core/certificate/calls';
import { verb } from '#kernel/verb';
import { fatesOf } from '#stores/certificate-fates';
import { type CertificateDocument, certificatesOf } from '#stores/certificates';
import { snapshotIn } from './own-certificate';

/** 我的证明, newest first, each with whether it still stands. */
export const myCertificates = verb({
  name: 'my-certificates',
  right: 'registered',
  request: myCertificatesRequest,
  run: async (_, { visitor: { member } }) => {
    const documents = await certificatesOf(member.volunteerNo);
    const fates = await fatesOf(documents);
    const row = async (document: CertificateDocument): Promise<CertificateRow> => {
      const { certNo, recordingOrg, period, totalMinutes, issuedAt, isSample } = await snapshotIn(document);
      const state = fates.get(document._id) ?? { kind: 'valid' };
      return { certNo, recordingOrg: recordingOrg.name, period, totalMinutes, issuedAt, isSample, state };
    };
    return { certificates: await Promise.all(documents.map(row)) };
  },
});
