import type { Instant } from '#core/shared/instant';
import { agoWords } from './when';

interface Shown {
  readonly kind: string;
  readonly freshness?: 'fresh' | 'kept' | 'offline' | 'failed';
  readonly savedAt?: Instant;
}

/** The line above a page whose content could not be renewed; undefined while all is well. */
export function staleWords(shown: Shown, now: Instant): string | undefined {
  if (shown.kind !== 'done' || shown.savedAt === undefined) {
    return undefined;
  }
  if (shown.freshness === 'offline') {
    return `没有网络，显示的是${agoWords(shown.savedAt, now)}保存的内容`;
  }
  return shown.freshness === 'failed'
    ? `没能更新，显示的是${agoWords(shown.savedAt, now)}保存的内容`
    : undefined;
}
