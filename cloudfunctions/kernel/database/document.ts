import type { Instant } from '#core/shared/instant';
import type { Where } from './condition';

/** What every stored document carries. `rev` grows with every write. */
export interface Stored {
  readonly _id: string;
  readonly rev: number;
  readonly createdAt: Instant;
}

/** A document before it is stored. */
export type Draft<TDocument extends Stored> = Omit<TDocument, 'rev' | 'createdAt'>;

declare const documentType: unique symbol;
/** A collection by name, with the type of its documents. */
export interface Collection<TDocument extends Stored> {
  readonly name: string;
  readonly [documentType]?: TDocument;
}

/** Names a collection; `indexes.json` must list it. */
export const collection = <TDocument extends Stored>(name: string): Collection<TDocument> => ({ name });

type NumberField<TDocument> = {
  [TField in keyof TDocument]-?: NonNullable<TDocument[TField]> extends number ? TField : never;
}[keyof TDocument];
type ListField<TDocument> = {
  [TField in keyof TDocument]-?: NonNullable<TDocument[TField]> extends readonly unknown[] ? TField : never;
}[keyof TDocument];
type ItemOf<TList> = NonNullable<TList> extends readonly (infer TItem)[] ? TItem : never;

/** A change to one document, carried out by the server in one step. Fields set to `undefined` are removed. */
export interface Change<TDocument> {
  readonly set?: { readonly [TField in keyof TDocument]?: TDocument[TField] | undefined };
  readonly inc?: { readonly [TField in NumberField<TDocument>]?: number };
  readonly push?: { readonly [TField in ListField<TDocument>]?: ItemOf<TDocument[TField]> };
  readonly pull?: { readonly [TField in ListField<TDocument>]?: ItemOf<TDocument[TField]> };
}

export type Order<TDocument> = readonly (readonly [field: keyof TDocument & string, way: 'asc' | 'desc'])[];

/** A closed query. Without an index in `indexes.json` it is slow, and the local cloud says so. */
export interface Query<TDocument> {
  readonly where?: Where<TDocument>;
  readonly order?: Order<TDocument>;
  /** At most 1000, the platform's own limit. */
  readonly limit: number;
  readonly skip?: number;
}
