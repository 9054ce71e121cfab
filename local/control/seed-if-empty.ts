import type { Database } from '../database/database';
import { seedLines } from './seed';

/** Documents that share one commit while seeding. */
const PER_COMMIT = 2000;

/** Imports the seed file, unless any collection holds a document: data that people made are never mixed. */
export async function seedIfEmpty(database: Database, file: string | undefined): Promise<void> {
  if (file === undefined || database.collections().some(({ count }) => count > 0)) return;
  for await (const { collection, documents } of seedLines(file)) {
    for (let from = 0; from < documents.length; from += PER_COMMIT)
      await database.insert(collection, documents.slice(from, from + PER_COMMIT));
  }
}
