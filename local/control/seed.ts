import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** One line of a seed file. */
export interface SeedLine {
  readonly collection: string;
  readonly documents: readonly Readonly<Record<string, unknown>>[];
}

/** Reads a seed file line by line; it may be larger than memory should hold. */
export async function* seedLines(file: string): AsyncGenerator<SeedLine> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    number += 1;
    if (line.trim() !== '') yield parsedLine(line, `${file}:${number}`);
  }
}

function parsedLine(line: string, place: string): SeedLine {
  const value = JSON.parse(line) as Partial<SeedLine> | null;
  if (typeof value?.collection !== 'string' || !Array.isArray(value.documents))
    throw new Error(`${place}: {"collection", "documents": [...]} is expected.`);
  return { collection: value.collection, documents: value.documents };
}
