import { randomBytes } from 'node:crypto';
import type { ChangedDoc, Collection } from './collection';
import { encodeDoc } from './document-text';
import { invalid } from './failure';
import { nearnessOf } from './geo/near-order';
import { checkDocument } from './query/check-document';
import { docById, scan, type View } from './scan';
import { applyUpdate, replacementOf } from './update/apply-update';
import { type Doc, isDoc } from './values';

/** What a write would do, worked out against a view and not yet done. */
export interface PlannedWrite<T> {
  readonly collection: Collection;
  readonly changes: readonly ChangedDoc[];
  readonly answer: T;
}

/** How to change documents. */
export interface Modification {
  readonly query: Doc;
  /** Update operators when `merge`, otherwise the whole new document. */
  readonly change: Doc;
  readonly merge: boolean;
  /** Every match, or only the first. */
  readonly multi: boolean;
  /** Insert when nothing matches. */
  readonly upsert: boolean;
}

/** Documents changed (a write that changes nothing does not count), and the id of one inserted. */
export interface ModifyAnswer {
  readonly updated: number;
  readonly upsertId: string | null;
}

const freshId = (): string => randomBytes(16).toString('hex');

/** New documents with their ids, made up where they have none; refuses what cannot be stored. */
export function prepareDocs(docs: readonly Doc[]): readonly Doc[] {
  const prepared = docs.map(({ _id = freshId(), ...fields }): Doc => ({ _id, ...fields }));
  prepared.forEach(checkDocument);
  return prepared;
}

/** Plans the insertion of prepared documents. Whether an id is taken shows when the changes are made. */
export function planInsert(collection: Collection, docs: readonly Doc[]): PlannedWrite<readonly string[]> {
  return {
    collection,
    changes: docs.map((after) => ({ id: String(after._id), before: null, after })),
    answer: docs.map(({ _id }) => String(_id)),
  };
}

function matching(view: View, collection: Collection, query: Doc): Iterable<Doc> {
  if (nearnessOf(collection, query) !== undefined) throw invalid('$nearSphere cannot choose what to write');
  const [name, ...more] = Object.keys(query);
  if (name === '_id' && more.length === 0 && typeof query._id === 'string') {
    const doc = docById(view, collection, query._id);
    return doc === null ? [] : [doc];
  }
  return scan(view, collection, { query });
}

/** Finishes the search before anything is written, so that a write cannot meet its own results. */
function chosen(view: View, collection: Collection, request: { query: Doc; multi: boolean }): readonly Doc[] {
  const docs: Doc[] = [];
  for (const doc of matching(view, collection, request.query)) {
    docs.push(doc);
    if (!request.multi) break;
  }
  return docs;
}

/** A document to begin with when an upsert inserts: the plain equalities of its query. */
function seedOf(query: Doc): Doc {
  const equalities = Object.entries(query).filter(
    ([name, value]) =>
      !name.startsWith('$') && !name.includes('.') && !isDoc(value) && !(value instanceof RegExp),
  );
  return { _id: freshId(), ...Object.fromEntries(equalities) };
}

function changed(doc: Doc, { merge, change }: Modification): Doc {
  return merge ? applyUpdate(doc, change) : replacementOf(String(doc._id), change);
}

function inserted({ query, merge, change }: Modification): Doc {
  const seed = seedOf(query);
  const doc = merge ? applyUpdate(seed, change, true) : replacementOf(String(change._id ?? seed._id), change);
  checkDocument(doc);
  return doc;
}

/** Plans an update, a replacement or an upsert. */
export function planModify(
  view: View,
  collection: Collection,
  request: Modification,
): PlannedWrite<ModifyAnswer> {
  const found = chosen(view, collection, request);
  if (found.length === 0 && request.upsert) {
    const after = inserted(request);
    const id = String(after._id);
    return { collection, changes: [{ id, before: null, after }], answer: { updated: 0, upsertId: id } };
  }
  const changes = found
    .map((before) => ({ id: String(before._id), before, after: changed(before, request) }))
    .filter(({ before, after }) => encodeDoc(before) !== encodeDoc(after));
  return { collection, changes, answer: { updated: changes.length, upsertId: null } };
}

/** Plans an update of the first match that answers with the document as it is afterwards. */
export function planFindAndModify(
  view: View,
  collection: Collection,
  request: { readonly query: Doc; readonly change: Doc },
): PlannedWrite<{ readonly updated: number; readonly doc: Doc | null }> {
  const [before] = chosen(view, collection, { query: request.query, multi: false });
  if (before === undefined) return { collection, changes: [], answer: { updated: 0, doc: null } };
  const after = applyUpdate(before, request.change);
  const same = encodeDoc(before) === encodeDoc(after);
  const changes = same ? [] : [{ id: String(before._id), before, after }];
  return { collection, changes, answer: { updated: changes.length, doc: after } };
}

/** Plans the removal of every match, or of the first. */
export function planRemove(
  view: View,
  collection: Collection,
  request: { readonly query: Doc; readonly multi: boolean },
): PlannedWrite<number> {
  const found = chosen(view, collection, request);
  const changes = found.map((before) => ({ id: String(before._id), before, after: null }));
  return { collection, changes, answer: changes.length };
}
