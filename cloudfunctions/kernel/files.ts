import { patiently } from './database/trouble';
import { platform } from './wechat-sdk';

/** What the storage says of files, by id: an address, or `''` where it does not have the file. Throws when it cannot be asked. */
async function askStorage(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  // The typings promise nothing where a callback is given; none is.
  const { fileList } = (await patiently(
    () => platform().getTempFileURL({ fileList: [...fileIds] }) as Promise<unknown>,
    ['busy', 'lost'],
  )) as { readonly fileList: readonly { readonly fileID: string; readonly tempFileURL: string }[] };
  return new Map(fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]));
}

/**
 * Addresses from which stored files can be fetched for some hours, by file id; at most 50 files. A file that the
 * storage does not have has none; when the storage cannot be asked, none has.
 */
export async function fileAddresses(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) {
    return new Map();
  }
  try {
    return new Map([...(await askStorage(fileIds))].filter(([, address]) => address !== ''));
  } catch {
    // What can be read goes out without what can be watched.
    return new Map();
  }
}

/** Those of the files (at most 50) that the storage surely does not have; when it cannot be asked, none. */
export async function absentFiles(fileIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (fileIds.length === 0) {
    return new Set();
  }
  try {
    const told = await askStorage(fileIds);
    return new Set(fileIds.filter((id) => (told.get(id) ?? '') === ''));
  } catch {
    // Nobody is kept from publishing by what nobody can check.
    return new Set();
  }
}

/** Stores a file under a path and answers its id. The same bytes under the same path again change nothing. */
export async function storeFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  // The typings promise nothing where a callback is given; none is.
  const { fileID } = (await patiently(
    () => platform().uploadFile({ cloudPath, fileContent }) as Promise<unknown>,
    ['busy', 'lost'],
  )) as { readonly fileID: string };
  return fileID;
}
