import { randomUUID } from 'node:crypto';
import { isDoc } from '../database/values';
import { type Action, listOf, textOf, type WireBody } from './action';
import type { FileDoor } from './answer-file';
import { isFileName } from './file-name';
import type { FileStore } from './file-store';
import { WireFailure } from './wire-failure';

/** Seconds a temporary address is good for when the caller does not say. */
const DAY = 86_400;

/** Files one request may name (wx.cloud.getTempFileURL and deleteFile: 50 at most). */
const FILES_MAX = 50;

const FILE_ID = /^cloud:\/\/[^/]+\//;

const fileIdOf = (name: string): string => `cloud://local-env.local/${name}`;

/** The path part of a file id: `cloud://env.bucket/a/b.png` is `a/b.png`; a bare path is itself. */
const nameOf = (fileId: unknown): string => (typeof fileId === 'string' ? fileId.replace(FILE_ID, '') : '');

/** A list of files, no longer than the platform takes it. */
function filesOf(body: WireBody, name: string): readonly unknown[] {
  const list = listOf(body, name);
  if (list.length > FILES_MAX)
    throw new WireFailure('INVALID_PARAM', `[InvalidParameter] ${name}: at most ${FILES_MAX} files`);
  return list;
}

/** The storage half of the protocol: upload address, temporary download address, copy, delete. */
export function storageActions(
  { files, tickets }: FileDoor,
  publicUrl: () => string,
): Readonly<Record<string, Action>> {
  return {
    'storage.getUploadMetadata': (body) => {
      const name = textOf(body, 'path');
      if (!isFileName(name)) {
        throw new WireFailure(
          'INVALID_PARAM',
          `[InvalidParameter] the path ${JSON.stringify(name)} is not allowed`,
        );
      }
      const ticket = tickets.issue(name);
      // The SDK uses this address as it is, and encodes the one for downloading itself.
      const url = `${publicUrl()}/cos/${encodeURI(name)}`;
      const fileId = fileIdOf(name);
      return { data: { url, token: ticket, authorization: ticket, fileId, cosFileId: randomUUID() } };
    },
    'storage.batchGetDownloadUrl': (body) => ({
      data: {
        download_list: filesOf(body, 'file_list').map((entry) => {
          const { fileid, max_age: maxAge = DAY } = isDoc(entry) ? entry : {};
          const name = nameOf(fileid);
          return files.has(name)
            ? { code: 'SUCCESS', fileID: fileid, tempFileURL: `${publicUrl()}/cos/${name}`, maxAge }
            : { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' };
        }),
      },
    }),
    'storage.batchDeleteFile': (body) => ({
      data: {
        delete_list: filesOf(body, 'fileid_list').map((fileId) => ({
          code: files.remove(nameOf(fileId)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
          fileID: fileId,
        })),
      },
    }),
    'storage.batchCopyFile': (body) => ({
      data: {
        copy_list: listOf(body, 'file_list').map((entry) => copyFile(files, isDoc(entry) ? entry : {})),
      },
    }),
  };
}

function copyFile(files: FileStore, entry: WireBody): WireBody {
  const [from, to] = [nameOf(entry.src_path), nameOf(entry.dst_path)];
  if (!files.has(from)) return { code: 'STORAGE_FILE_NONEXIST', fileId: fileIdOf(from) };
  const mayWrite = entry.overwrite !== false || !files.has(to);
  if (!mayWrite || !files.copy(from, to)) return { code: 'STORAGE_REQUEST_FAIL', fileId: fileIdOf(to) };
  if (entry.remove_original === true) files.remove(from);
  return { code: 'SUCCESS', fileId: fileIdOf(to) };
}
