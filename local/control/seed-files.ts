import { cpSync, readdirSync } from 'node:fs';

/** Puts files into the storage, unless any file lies there: what people uploaded is never mixed. */
export function seedFilesIfEmpty(storage: string, from: string | undefined): void {
  if (from !== undefined && readdirSync(storage).length === 0) cpSync(from, storage, { recursive: true });
}
