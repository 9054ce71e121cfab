import type { Database } from '../database/database';
import { badRequest, type ControlRoutes, done, notFound, numberFrom } from './route';

/** What the control surface needs of the database. */
export type DocumentStore = Pick<Database, 'collections' | 'openTransactions' | 'find'>;

/** `collections`, `transactions` and `reset`: looking at the data, and throwing it away. */
export function dataRoutes(store: DocumentStore, reset: () => Promise<void>): ControlRoutes {
  return {
    'GET collections': ({ url, rest }) => {
      const collections = store.collections();
      if (rest === '') return done(collections);
      if (!collections.some(({ name }) => name === rest))
        return notFound(`There is no collection "${rest}".`);
      const query = queryOf(url);
      if (!query) return badRequest('"query" must be a JSON object.');
      const limit = numberFrom(url, 'limit', { usual: 20, most: 10_000 });
      const offset = numberFrom(url, 'offset', { usual: 0, most: 10_000_000 });
      return done(store.find(rest, { query, limit, offset }));
    },
    'GET transactions': () => done(store.openTransactions()),
    'POST reset': async () => {
      await reset();
      return done({ collections: store.collections() });
    },
  };
}

function queryOf(url: URL): Record<string, unknown> | undefined {
  try {
    const query: unknown = JSON.parse(url.searchParams.get('query') || '{}');
    const isObject = typeof query === 'object' && query !== null && !Array.isArray(query);
    return isObject ? (query as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
