import { Failure } from '#core/shared/failure';
import { absentFiles } from '#kernel/files';

/** A file that a draft names, and where it names it. */
export interface NamedFile {
  readonly path: string;
  readonly fileId: string;
}

/** Refuses a draft that names a file which the storage does not have: what has gone out cannot be mended. */
export async function filesAreThere(files: readonly NamedFile[]): Promise<void> {
  const absent = await absentFiles(files.map(({ fileId }) => fileId));
  const faults = files
    .filter(({ fileId }) => absent.has(fileId))
    .map(({ path }) => ({ path, sentence: '云存储里没有这个文件，请核对文件编号' }));
  if (faults.length > 0) {
    throw new Failure('INVALID_INPUT', 'a file is not there', faults);
  }
}
