import { now } from '../clock';
import { freshId } from '../random';
import type { Change, Collection, Draft, Stored } from './document';
import { type SdkTransaction, sdkDatabase } from './sdk-database';
import { sdkChange, withoutUndefined } from './to-sdk';
import { patiently } from './trouble';

/**
 * What may be done inside a transaction: single documents only. Queries would silently run outside of it, so the
 * types have none.
 */
export interface Transaction {
  get<TDocument extends Stored>(from: Collection<TDocument>, id: string): Promise<TDocument | undefined>;
  insert<TDocument extends Stored>(into: Collection<TDocument>, draft: Draft<TDocument>): Promise<void>;
  update<TDocument extends Stored>(
    into: Collection<TDocument>,
    id: string,
    change: Change<TDocument>,
  ): Promise<void>;
}

const within = (sdk: SdkTransaction): Transaction => ({
  get: async <TDocument extends Stored>(from: Collection<TDocument>, id: string) => {
    const { data } = await sdk.collection(from.name).doc(id).get();
    return (data ?? undefined) as TDocument | undefined;
  },
  insert: async (into, draft) => {
    const data = withoutUndefined({ ...draft, rev: 1, createdAt: now(), writeToken: freshId() });
    await sdk.collection(into.name).add({ data });
  },
  update: async (into, id, change) => {
    const data = sdkChange(change, freshId());
    await sdk.collection(into.name).doc(id).update({ data });
  },
});

/**
 * Runs several single-document steps as one; all of them happen or none. Runs again after a conflict, so `run` must
 * do nothing but ask the transaction. Keep it short: a function that dies inside blocks its documents for 30 s.
 */
export const tx = <TValue>(run: (transaction: Transaction) => Promise<TValue>): Promise<TValue> =>
  // 0: the SDK's own retry never sees a conflict, so ours is the only one.
  patiently(() => sdkDatabase().runTransaction((sdk) => run(within(sdk)), 0), ['busy', 'conflict']);
