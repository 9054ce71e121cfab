import { platform } from '../wechat-sdk';

/** The part of the SDK's database that the façade uses, with types that say what really comes back. */
export interface SdkDatabase {
  readonly command: SdkCommand;
  collection(name: string): SdkCollection;
  runTransaction<TValue>(run: (within: SdkTransaction) => Promise<TValue>, retries: number): Promise<TValue>;
}

/** An operator of the SDK: opaque, combined only with its own kind. */
export interface SdkOperator {
  and(other: SdkOperator): SdkOperator;
}

export interface SdkCommand {
  eq(value: unknown): SdkOperator;
  neq(value: unknown): SdkOperator;
  gt(value: unknown): SdkOperator;
  gte(value: unknown): SdkOperator;
  lt(value: unknown): SdkOperator;
  lte(value: unknown): SdkOperator;
  in(values: readonly unknown[]): SdkOperator;
  all(values: readonly unknown[]): SdkOperator;
  and(conditions: readonly unknown[]): SdkOperator;
  or(conditions: readonly unknown[]): SdkOperator;
  set(value: unknown): unknown;
  remove(): unknown;
  inc(by: number): unknown;
  push(values: readonly unknown[]): unknown;
  pull(value: unknown): unknown;
}

interface Updated {
  readonly stats: { readonly updated: number };
}

export interface SdkQuery {
  where(condition: unknown): SdkQuery;
  orderBy(field: string, way: string): SdkQuery;
  limit(most: number): SdkQuery;
  skip(rows: number): SdkQuery;
  field(fields: Readonly<Record<string, boolean>>): SdkQuery;
  get(): Promise<{ readonly data: readonly unknown[] }>;
  count(): Promise<{ readonly total: number }>;
  update(change: { readonly data: unknown }): Promise<Updated>;
}

export interface SdkDocument {
  get(): Promise<{ readonly data: unknown }>;
  update(change: { readonly data: unknown }): Promise<Updated>;
  remove(): Promise<{ readonly stats: { readonly removed: number } }>;
}

export interface SdkCollection extends SdkQuery {
  doc(id: string): SdkDocument;
  add(given: { readonly data: unknown }): Promise<unknown>;
}

export interface SdkTransaction {
  collection(name: string): Pick<SdkCollection, 'doc' | 'add'>;
}

let opened: SdkDatabase | undefined;

/** The SDK's database. A missing document is `null`, not an exception. */
export function sdkDatabase(): SdkDatabase {
  // The SDK's own types leave out throwOnNotFound and promise `void | string` beside every answer.
  opened ??= platform().database({ throwOnNotFound: false } as object) as unknown as SdkDatabase;
  return opened;
}
