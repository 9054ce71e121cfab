import Taro, { useRouter } from '@tarojs/taro';

/** The five pages of the tab bar, in order. */
export const TAB_PAGES = [
  { url: '/pages/home/index', name: '首页' },
  { url: '/pages/activities/index', name: '活动' },
  { url: '/pages/places/index', name: '地点' },
  { url: '/pages/stories/index', name: '故事' },
  { url: '/pages/me/index', name: '我的' },
] as const;

/** A page of the mini-program, without its query. */
export type PagePath = `/pages/${string}/index` | `/packages/${string}/${string}/index`;

type Query = Readonly<Record<string, string | number | undefined>>;

/** The address of a page with its query; `undefined` values are left out. */
export function pathTo(page: PagePath, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? page : `${page}?${pairs.join('&')}`;
}

/** Whether an address is one of the tab bar's pages. */
export function isTabPage(url: string): boolean {
  return TAB_PAGES.some((tab) => url.split('?')[0] === tab.url);
}

/** Goes to a page, keeping this one to come back to. A tab page is switched to. */
export function open(url: string): void {
  if (isTabPage(url)) void Taro.switchTab({ url: url.split('?')[0] ?? url });
  else void Taro.navigateTo({ url });
}

/** Goes to a page in place of this one. */
export function replace(url: string): void {
  if (isTabPage(url)) void Taro.switchTab({ url: url.split('?')[0] ?? url });
  else void Taro.redirectTo({ url });
}

/** Starts over from a page, forgetting the way here: after signing out, after registering. */
export function restartAt(url: string): void {
  void Taro.reLaunch({ url });
}

/** Goes back, or to another page when there is none to go back to: after a reload, from a link, from a QR code. */
export function goBackOr(url: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else replace(url);
}

/** Goes back, or home when there is no page to go back to. */
export function goBack(): void {
  goBackOr(TAB_PAGES[0].url);
}

/** Answers every address that leads to no page with one that says so, and what to do. Called once by the app. */
export function answerUnknownPages(page: PagePath): void {
  // WeChat heeds only what happens before the listener returns.
  Taro.onPageNotFound(({ path }) => replace(pathTo(page, { path })));
}

/** The query of this page, decoded. */
export function useQuery(): Readonly<Record<string, string>> {
  const given = Object.entries(useRouter().params).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, decode(value)] as const] : [],
  );
  return Object.fromEntries(given);
}

// WeChat hands the query over undecoded, the web router decoded; a lone % means it was decoded already.
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
