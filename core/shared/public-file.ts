/** 公开文件夹: the folders of the platform's storage whose files anybody may be shown (docs/publishing.md). */
export const PUBLIC_FOLDERS: readonly string[] = ['photos', 'films'];

/** A file id, in two parts: the storage, and the path inside it. */
const FILE_ID = /^cloud:\/\/[\p{L}\p{N}._-]+\/([^\p{Cc}\p{Cf}\s%\\?#]+)$/u;

/**
 * Whether a file may be shown to anybody: it lies in one of the {@link PUBLIC_FOLDERS}, spelled so that nobody reads
 * another path out of it. Everything else in the storage is somebody's own, such as photos of sign-in sheets.
 */
export function isPublicFile(fileId: string): boolean {
  const [, path = ''] = FILE_ID.exec(fileId) ?? [];
  const [folder = '', ...names] = path.split('/');
  const isPlain = names.every((name) => name !== '' && !name.startsWith('.'));
  return PUBLIC_FOLDERS.includes(folder) && names.length > 0 && isPlain;
}
