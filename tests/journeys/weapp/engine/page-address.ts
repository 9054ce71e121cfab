import path from 'node:path';
import type { Dist } from './dist';

/** A query as WeChat hands it to a page: values undecoded. */
export type Query = Readonly<Record<string, string>>;

/** Where a url leads, seen from another page; throws when there is no such page. */
export function addressOf(
  url: string,
  dist: Dist,
  from = '',
): { readonly route: string; readonly query: Query } {
  const [where = '', search = ''] = url.split('?');
  const route = where.startsWith('/') ? where.slice(1) : path.posix.join(path.posix.dirname(from), where);
  if (!dist.pages.includes(route)) throw new Error(`page "${route}" is not found`);
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [key = '', value = ''] = pair.split('=');
      return [key, value] as const;
    });
  return { route, query: Object.fromEntries(pairs) };
}

/** The url of a route with its query. */
export function pathWith(route: string, query: Query): string {
  const search = Object.entries(query)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  return search === '' ? `/${route}` : `/${route}?${search}`;
}
