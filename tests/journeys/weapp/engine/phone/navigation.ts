import type { PageStack } from '../page-stack';
import type { Behaviour } from './asynchronous';

/** Going from page to page. */
export const navigation = (stack: () => PageStack): Readonly<Record<string, Behaviour>> => ({
  navigateTo: ({ url }) => stack().navigateTo(String(url)),
  redirectTo: ({ url }) => stack().redirectTo(String(url)),
  reLaunch: ({ url }) => stack().reLaunch(String(url)),
  switchTab: ({ url }) => stack().switchTab(String(url)),
  navigateBack: ({ delta }) => stack().navigateBack(typeof delta === 'number' ? delta : 1),
});
