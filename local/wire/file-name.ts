import { posix } from 'node:path';

/** Characters that an address, a file system or the SDK's own encoding would read as something else. */
const ODD = /[?#%\\:*"<>|\p{Cc}]/u;

/** Bytes one name of a path may have on every file system. */
const NAME_BYTES = 255;

/**
 * Whether a cloud path names a file and nothing else: relative, no empty, "." or ".." part, no odd character.
 *
 * Production lets some more through; narrower is safe.
 */
export function isFileName(name: string): boolean {
  const parts = name.split('/');
  return (
    name.length <= 1024 &&
    !ODD.test(name) &&
    posix.normalize(name) === name &&
    parts.every(
      (part) => part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= NAME_BYTES,
    )
  );
}
