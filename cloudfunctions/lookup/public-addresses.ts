import { isPublicFile } from '#core/shared/public-file';
import { fileAddresses } from '#kernel/files';

/**
 * Addresses for anybody, by file id. A file outside the public folders has none, whatever a document names: the
 * function can read all of the storage, its callers may not.
 */
export const publicAddresses = (fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  fileAddresses(fileIds.filter(isPublicFile));
