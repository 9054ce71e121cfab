/** What the app's router keeps of each page: where it is, and how its code is fetched. */
interface Route {
  readonly path?: string;
  readonly load?: (context: object, params: object) => unknown;
}

declare global {
  interface Window {
    readonly __taroAppConfig?: { readonly routes?: readonly Route[] };
  }
}

/** Pages whose code is being fetched or has come. */
const fetched = new Set<string>();

async function fetchPage(path: string, load: NonNullable<Route['load']>): Promise<void> {
  fetched.add(path);
  try {
    // The first of what the router loads is the promise of the page's code.
    const [code] = load({}, {}) as readonly [unknown];
    await code;
  } catch {
    // Without a network now; whoever asks again tries again.
    fetched.delete(path);
  }
}

/**
 * Fetches the code of all pages of a package while there is a network, so that they open without one later. In WeChat
 * a package comes as one.
 */
export async function loadAhead(packageName: string): Promise<void> {
  const routes = window.__taroAppConfig?.routes ?? [];
  const wanted = routes.flatMap(({ path = '', load }) =>
    load !== undefined && path.replace(/^\//, '').startsWith(`packages/${packageName}/`) && !fetched.has(path)
      ? [{ path, load }]
      : [],
  );
  await Promise.all(wanted.map(({ path, load }) => fetchPage(path, load)));
}
