import { randomUUID } from 'node:crypto';
import { type Action, textOf, type WireBody } from './action';
import type { FileStore } from './file-store';
import { WireFailure } from './wire-failure';

/** Seconds a temporary address is good for when the caller does not say. */
const DAY = 86_400;

function listOf(body: WireBody, name: string): readonly unknown[] {
  const list = body[name];
  if (!Array.isArray(list)) throw new WireFailure('INVALID_PARAM', `${name}: an array expected`);
  return list;
}

/** The storage half of the protocol: upload address, temporary download address, delete. */
export function storageActions(files: FileStore, publicUrl: () => string): Readonly<Record<string, Action>> {
  const addressOf = (name: string): string => `${publicUrl()}/cos/${encodeURI(name)}`;
  return {
    'storage.getUploadMetadata': (body) => {
      const name = textOf(body, 'path');
      return {
        data: {
          url: addressOf(name),
          token: 'local',
          authorization: 'local',
          fileId: `cloud://local-env.local/${name}`,
          cosFileId: randomUUID(),
        },
      };
    },
    'storage.batchGetDownloadUrl': (body) => ({
      data: {
        download_list: listOf(body, 'file_list').map((entry) => {
          const { fileid, max_age } = entry as { readonly fileid: string; readonly max_age?: number };
          const name = files.nameOf(fileid);
          return files.has(name)
            ? { code: 'SUCCESS', fileID: fileid, tempFileURL: addressOf(name), maxAge: max_age ?? DAY }
            : { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' };
        }),
      },
    }),
    'storage.batchDeleteFile': (body) => ({
      data: {
        delete_list: listOf(body, 'fileid_list').map((fileId) => ({
          code: files.remove(files.nameOf(String(fileId))) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
          fileID: fileId,
        })),
      },
    }),
  };
}
