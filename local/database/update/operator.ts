import type { MutableDoc } from '../values';

/** One field of one update operator: what it is applied to and with. */
export interface Change {
  readonly root: MutableDoc;
  readonly path: string;
  readonly argument: unknown;
}

/** Applies itself to a document that belongs to the caller, or throws MongoDB's error. */
export type UpdateOperator = (change: Change) => void;

/** How MongoDB shows the document an error is about. */
export const shownId = (root: MutableDoc): string => `{_id: ${JSON.stringify(root._id ?? null)}}`;

/** The last name of a path, as MongoDB shows the field an error is about. */
export const lastName = (path: string): string => path.split('.').at(-1) ?? path;
