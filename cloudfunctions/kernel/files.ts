import { platform } from './wechat-sdk';

/**
 * Addresses from which stored files can be fetched for some hours, by file id; at most 50 files. A file that the
 * storage does not have has none; when the storage cannot be asked, none has.
 */
export async function fileAddresses(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) {
    return new Map();
  }
  try {
    // The typings promise nothing where a callback is given; none is.
    const { fileList } = (await platform().getTempFileURL({ fileList: [...fileIds] })) as {
      readonly fileList: readonly { readonly fileID: string; readonly tempFileURL: string }[];
    };
    return new Map(
      fileList.flatMap(({ fileID, tempFileURL }) =>
        tempFileURL === '' ? [] : [[fileID, tempFileURL] as const],
      ),
    );
  } catch {
    // What can be read goes out without what can be watched.
    return new Map();
  }
}
