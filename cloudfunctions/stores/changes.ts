import { type Activity, CHANGEABLE } from '#core/activity/activity';
import { versionOf } from '#core/activity/changing/change';
import type { ActivityId } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import { compareAndSet, find, get } from '#kernel/database';
import { above } from '#kernel/database/condition';
import { activities, listedBy, toActivity } from './activities';

/**
 * Puts the latest change of an activity down, who made it, and by the same write leaves the order to carry it to seats,
 * rows and agendas. `false` when the activity is not at the version before it any more.
 */
export async function changeActivity(wanted: Activity, by: string, now: Instant): Promise<boolean> {
  const latest = wanted.changes?.at(-1);
  for (;;) {
    const document = await get(activities, wanted.id);
    const isNext = document !== undefined && versionOf(document) === versionOf(wanted) - 1;
    if (latest === undefined || !isNext || document.status !== 'published') {
      return false;
    }
    const terms = Object.fromEntries(CHANGEABLE.map((field) => [field, wanted[field]]));
    const changes = [...(document.changes ?? []), { ...latest, by }];
    const set = { ...terms, ...listedBy(wanted), changes, spreadSince: now };
    if ((await compareAndSet(activities, document, set)) !== undefined) {
      return true;
    }
  }
}

/** An activity, new or changed, of which something that depends on it may not know. */
export interface Spreading {
  readonly activity: Activity;
  readonly since: Instant;
}

/** Activities whose publication or change is still to be carried on, longest changed first. */
export async function changesToSpread(limit: number): Promise<readonly Spreading[]> {
  const documents = await find(activities, {
    where: { spreadSince: above(instant(0)) },
    order: [['spreadSince', 'asc']],
    limit,
  });
  return documents.map((document) => ({
    activity: toActivity(document),
    since: document.spreadSince ?? document.createdAt,
  }));
}

/** The change of that moment has reached everything; a newer one stays to be carried on. */
export async function closeSpreading(id: ActivityId, since: Instant): Promise<void> {
  for (;;) {
    const document = await get(activities, id);
    if (document?.spreadSince !== since) {
      return;
    }
    if ((await compareAndSet(activities, document, { spreadSince: undefined })) !== undefined) {
      return;
    }
  }
}
