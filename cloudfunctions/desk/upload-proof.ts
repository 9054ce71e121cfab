import { uploadProofRequest } from '#core/hours/calls';
import { MOST_PROOF_BYTES, pictureFormat } from '#core/hours/proof-photo';
import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import { storeFile } from '#kernel/files';
import { sha256OfBytes } from '#kernel/fingerprint';
import { verb } from '#kernel/verb';
import { record } from '#stores/audit';
import { addProofPhoto } from '#stores/proof-photos';
import { activityOf } from './hours-at';

const contentFault = (sentence: string): Failure =>
  new Failure('INVALID_INPUT', 'not a proof photo', [{ path: 'content', sentence }]);

/** A name of a folder: ids may hold a colon, which paths may not. */
const folder = (id: string): string => id.replaceAll(':', '.');

/**
 * 上传材料照片: of whoever may write hours at the activity. The file is judged by its bytes and named by its fingerprint,
 * so that the same one again is one file; nobody writes to the storage but this (docs/decisions/0033).
 */
export const uploadProof = verb({
  name: 'upload-proof',
  right: 'hours',
  request: uploadProofRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: async ({ activityId, content }, { visitor: { openid } }) => {
    const bytes = Buffer.from(content, 'base64');
    const format = pictureFormat(bytes);
    if (format === undefined) {
      throw contentFault('这不是完整的 JPEG 或 PNG 照片，请换一张');
    }
    if (bytes.length > MOST_PROOF_BYTES) {
      throw contentFault('照片太大，请换一张小一点的');
    }
    const { id, recordingOrg } = await activityOf(activityId);
    const sha256 = sha256OfBytes(bytes);
    const entry = { by: openid, action: 'upload-proof', targetId: id, note: sha256 };
    await record(entry, `upload-proof:${id}:${sha256}`);
    const path = `proofs/${folder(recordingOrg.id)}/${folder(id)}/${sha256}.${format}`;
    const fileId = await storeFile(path, bytes);
    await addProofPhoto({ activityId: id, orgId: recordingOrg.id, sha256, fileId, by: openid });
    return { sha256 };
  },
});
