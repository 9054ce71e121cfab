import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isFileName } from './file-name';

/** Uploaded files in one folder. No name leads out of it: one that tries to is treated as unknown. */
export interface FileStore {
  readonly has: (name: string) => boolean;
  readonly read: (name: string) => Buffer | undefined;
  /** `false` when no file can have this name. */
  readonly write: (name: string, bytes: Buffer) => boolean;
  readonly copy: (from: string, to: string) => boolean;
  readonly remove: (name: string) => boolean;
}

/** Keeps files in a folder under their cloud paths. */
export function createFileStore(folder: string): FileStore {
  const root = path.resolve(folder);

  const pathOf = (name: string): string | undefined => {
    if (!isFileName(name)) return undefined;
    const full = path.resolve(root, name);
    return full.startsWith(root + path.sep) ? full : undefined;
  };

  const existing = (name: string): string | undefined => {
    const full = pathOf(name);
    const isFile = full !== undefined && statSync(full, { throwIfNoEntry: false })?.isFile() === true;
    return isFile ? full : undefined;
  };

  /** Puts a file in place as a whole: a reader meets the old one or the new one, never half. */
  const place = (name: string, make: (temporary: string) => void): boolean => {
    const full = pathOf(name);
    if (full === undefined) return false;
    const temporary = path.join(root, `.${randomUUID()}`);
    try {
      mkdirSync(path.dirname(full), { recursive: true });
      make(temporary);
      renameSync(temporary, full);
      return true;
    } catch (error) {
      rmSync(temporary, { force: true });
      // A folder has this name, or a file the name of a folder on the way.
      if (isTaken(error)) return false;
      throw error;
    }
  };

  return {
    has: (name) => existing(name) !== undefined,
    read: (name) => {
      const full = existing(name);
      return full === undefined ? undefined : readFileSync(full);
    },
    write: (name, bytes) => place(name, (temporary) => writeFileSync(temporary, bytes)),
    copy: (from, to) => {
      const full = existing(from);
      return full !== undefined && place(to, (temporary) => copyFileSync(full, temporary));
    },
    remove: (name) => {
      const full = existing(name);
      if (full === undefined) return false;
      rmSync(full);
      return true;
    },
  };
}

const TAKEN: ReadonlySet<unknown> = new Set(['EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY']);

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && TAKEN.has(error.code);
