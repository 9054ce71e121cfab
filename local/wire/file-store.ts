import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE_ID = /^cloud:\/\/[^/]+\//;

/** Uploaded files in one folder. No name leads out of it: a path that tries to is treated as unknown. */
export interface FileStore {
  readonly has: (name: string) => boolean;
  readonly read: (name: string) => Buffer | undefined;
  /** `false` when the name is not one of a file inside the folder. */
  readonly write: (name: string, bytes: Buffer) => boolean;
  readonly remove: (name: string) => boolean;
  /** The path part of a file id: `cloud://env.bucket/a/b.png` is `a/b.png`. */
  readonly nameOf: (fileId: string) => string;
}

export function createFileStore(folder: string): FileStore {
  const root = path.resolve(folder);
  const pathOf = (name: string): string | undefined => {
    const full = path.resolve(root, name);
    return !name.includes('\0') && full.startsWith(root + path.sep) ? full : undefined;
  };
  const existing = (name: string): string | undefined => {
    const full = pathOf(name);
    return full !== undefined && existsSync(full) ? full : undefined;
  };
  return {
    has: (name) => existing(name) !== undefined,
    read: (name) => {
      const full = existing(name);
      return full === undefined ? undefined : readFileSync(full);
    },
    write: (name, bytes) => {
      const full = pathOf(name);
      if (full === undefined) return false;
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, bytes);
      return true;
    },
    remove: (name) => {
      const full = existing(name);
      if (full === undefined) return false;
      rmSync(full);
      return true;
    },
    nameOf: (fileId) => fileId.replace(FILE_ID, ''),
  };
}
