import type { Instance, Root } from 'glass-easel-miniprogram-adapter';
import type { Dist } from './dist';
import { addressOf, pathWith, type Query } from './page-address';

/** A page that is open. */
export interface OpenPage {
  readonly route: string;
  readonly instance: Instance;
  readonly root: Root;
}

/** The open pages, with WeChat's rules for tab pages and for how deep one may go. */
export interface PageStack {
  readonly top: OpenPage;
  /** As `getCurrentPages` answers. */
  readonly instances: readonly Instance[];
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  reLaunch(url: string): void;
  switchTab(url: string): void;
  navigateBack(delta: number): void;
  closeAll(): void;
}

interface Parts {
  readonly dist: Dist;
  create(route: string): Root;
  prepare(instance: Instance): void;
  /** Runs something a moment later, counted as work under way. */
  soon(run: () => void): void;
}

const DEEPEST = 10;

/** Calls a page's own handler, if it has one. */
export function tell(instance: Instance, handler: string, word?: unknown): void {
  const own = instance[handler];
  if (typeof own === 'function') own.call(instance, word);
}

/** Makes an empty stack. */
export function createPageStack(parts: Parts): PageStack {
  let stack: OpenPage[] = [];
  const tabs = new Map<string, OpenPage>();
  const address = (url: string) => addressOf(url, parts.dist, stack.at(-1)?.route);
  const at = (depth: number): OpenPage => {
    const page = stack.at(depth);
    if (!page) throw new Error('No page is open.');
    return page;
  };
  const unload = (page: OpenPage) => {
    tell(page.instance, 'onUnload');
    page.root.release();
    document.querySelector(`[data-page="${idOf(page)}"]`)?.remove();
    tabs.delete(page.route);
  };
  const closeTop = (count: number) => {
    for (const page of stack.splice(Math.max(0, stack.length - count)).reverse()) unload(page);
  };
  const open = (url: string) => {
    const { route, query } = address(url);
    const page = start(route, query, parts);
    stack.push(page);
    show(page, query, parts);
    return page;
  };
  const isTab = (route: string) => parts.dist.tabPages.includes(route);
  /** Closes everything but the tab page at the bottom, which is only hidden. */
  const leaveForTab = (route: string) => {
    const [first] = stack;
    const isKept = first !== undefined && tabs.has(first.route);
    closeTop(stack.length - (isKept ? 1 : 0));
    if (isKept && first.route !== route) tell(first.instance, 'onHide');
  };
  return {
    get top() {
      return at(-1);
    },
    get instances() {
      return stack.map(({ instance }) => instance);
    },
    navigateTo: (url) => {
      const { route } = address(url);
      if (isTab(route)) throw new Error('can not navigateTo a tabbar page');
      if (stack.length >= DEEPEST) throw new Error('webview count limit exceed');
      tell(at(-1).instance, 'onHide');
      open(url);
    },
    redirectTo: (url) => {
      closeTop(1);
      open(url);
    },
    reLaunch: (url) => {
      closeTop(stack.length);
      for (const tab of tabs.values()) unload(tab);
      const page = open(url);
      if (isTab(page.route)) tabs.set(page.route, page);
    },
    switchTab: (url) => {
      const { route, query } = address(url);
      if (!isTab(route)) throw new Error('can not switch to no-tabBar page');
      leaveForTab(route);
      const kept = tabs.get(route);
      stack = kept ? [kept] : [];
      if (kept) tell(kept.instance, 'onShow');
      else tabs.set(route, open(pathWith(route, query)));
    },
    navigateBack: (delta) => {
      if (stack.length < 2) throw new Error('cannot navigate back at first page');
      closeTop(Math.min(delta, stack.length - 1));
      tell(at(-1).instance, 'onShow');
    },
    closeAll: () => {
      closeTop(stack.length);
      for (const tab of [...tabs.values()]) unload(tab);
    },
  };
}

const ids = new WeakMap<Root, string>();
let made = 0;

function idOf({ root }: { readonly root: Root }): string {
  const known = ids.get(root);
  if (known !== undefined) return known;
  made += 1;
  ids.set(root, String(made));
  return String(made);
}

function start(route: string, query: Query, parts: Parts): OpenPage {
  const root = parts.create(route);
  const instance = root.get();
  Object.assign(instance, { route, __route__: route, options: query });
  parts.prepare(instance);
  return { route, instance, root };
}

function show(page: OpenPage, query: Query, parts: Parts): void {
  const place = document.createElement('span');
  const window = document.createElement('div');
  window.dataset['page'] = idOf(page);
  window.appendChild(place);
  document.body.appendChild(window);
  page.root.attach(
    window as unknown as Parameters<Root['attach']>[0],
    place as unknown as Parameters<Root['attach']>[1],
  );
  tell(page.instance, 'onLoad', query);
  tell(page.instance, 'onShow');
  parts.soon(() => tell(page.instance, 'onReady'));
}
