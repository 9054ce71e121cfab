import { refused } from './failure';
import { LIMITS } from './limits';
import { type Doc, isDoc, type MutableDoc } from './values';

function toPlain(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isDoc(value)) return value;
  const plain: MutableDoc = {};
  for (const [name, field] of Object.entries(value)) {
    if (field !== undefined) plain[name] = toPlain(field);
  }
  return plain;
}

function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (!isDoc(value)) return value;
  if (typeof value.$date === 'string') return new Date(value.$date);
  const doc: MutableDoc = {};
  for (const [name, field] of Object.entries(value)) doc[name] = fromPlain(field);
  return doc;
}

/** A document as relaxed EJSON text: readable with any SQLite tool, and what an answer carries. */
export const encodeDoc = (doc: unknown): string => JSON.stringify(toPlain(doc));

/** Encodes a document for storage, or refuses one above the size limit. */
export function encodeStored(doc: Doc): string {
  const text = encodeDoc(doc);
  if (text.length > LIMITS.documentBytes / 4 && Buffer.byteLength(text) > LIMITS.documentBytes) {
    throw refused('document is too large: 16 MB at most');
  }
  return text;
}

/** Reads back what `encodeStored` wrote. */
export function decodeStored(text: string): Doc {
  const parsed: unknown = JSON.parse(text);
  const doc = text.includes('"$date"') ? fromPlain(parsed) : parsed;
  if (!isDoc(doc)) throw new Error('A stored document is not an object.');
  return doc;
}
