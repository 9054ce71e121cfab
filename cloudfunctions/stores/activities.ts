import type { AccessFeature } from '#core/access/features';
import type { Activity, ActivityChange } from '#core/activity/activity';
import { skillsWanted } from '#core/activity/skills-wanted';
import type { ActivityId, TeamId } from '#core/shared/ids';
import { asId } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import type { Skill } from '#core/volunteer/skills';
import { compareAndSet, count, find, get, insertUnique } from '#kernel/database';
import { above, atMost, oneOf, type Where } from '#kernel/database/condition';
import { collection, type Draft, type Stored } from '#kernel/database/document';
import { page } from '#kernel/database/page';
import { readByIds } from '#kernel/database/read-by-ids';

/** An activity as stored: the noun, and what lists are filtered by. */
export interface ActivityDocument extends Stored, Omit<Activity, 'id' | 'changes'> {
  readonly teamId: TeamId;
  readonly regionCode: string;
  /** Only the features that are surely there. */
  readonly accessYes: readonly AccessFeature[];
  /** What any of its duties asks for. */
  readonly skillsWanted: readonly Skill[];
  /** When it was called off, as long as somebody may still have to be told. */
  readonly tellCancelledSince?: Instant;
  /** With who made each; their openid stays here. */
  readonly changes?: readonly (ActivityChange & { readonly by: string })[];
  /** When it was published or last changed, as long as something that depends on it may not know. */
  readonly spreadSince?: Instant;
}

/** For the stores of what concerns an activity itself; nobody else reads or writes the documents. */
export const activities = collection<ActivityDocument>('activities');

/** The noun, without what only the database needs. */
export function toActivity(document: ActivityDocument): Activity {
  const {
    _id,
    rev,
    createdAt,
    teamId,
    regionCode,
    accessYes,
    skillsWanted: _skills,
    tellCancelledSince,
    spreadSince,
    changes,
    ...fields
  } = document;
  const { writeToken, ...activity } = fields as typeof fields & { readonly writeToken?: string };
  const told = changes?.map(({ by, ...change }) => change);
  return { ...activity, id: asId(_id), ...(told === undefined ? {} : { changes: told }) };
}

/** Reads an activity, whatever its status. */
export async function readActivity(id: ActivityId): Promise<Activity | undefined> {
  const document = await get(activities, id);
  return document === undefined ? undefined : toActivity(document);
}

/**
 * Activities in one answer: well described they weigh 7 KB each, the most that one may weigh is 25 KB and its changes.
 */
const AT_ONCE = 50;

/** Reads several activities, however many; unknown ids are left out. */
export async function readActivities(ids: readonly ActivityId[]): Promise<ReadonlyMap<ActivityId, Activity>> {
  const found = await readByIds(ids, AT_ONCE, (some) =>
    find(activities, { where: { _id: oneOf(some) }, limit: some.length }),
  );
  return new Map(found.map((document) => [asId(document._id), toActivity(document)]));
}

/** What lists are filtered by. */
export const listedBy = (activity: Activity) => ({
  regionCode: activity.region.code,
  accessYes: activity.access.filter(({ state }) => state === 'yes').map(({ feature }) => feature),
  skillsWanted: skillsWanted(activity),
});

/**
 * Stores a new activity, and by the same write leaves the order to make its seats follow it; `false` when one with this
 * id exists already.
 */
export async function addActivity(activity: Activity, now: Instant): Promise<boolean> {
  const { id, changes: _changes, ...fields } = activity;
  const draft: Draft<ActivityDocument> = {
    ...fields,
    _id: id,
    teamId: activity.team.id,
    ...listedBy(activity),
    spreadSince: now,
  };
  return (await insertUnique(activities, draft)).kind === 'inserted';
}

async function change(
  id: ActivityId,
  next: (document: ActivityDocument) => Parameters<typeof compareAndSet<ActivityDocument>>[2],
): Promise<void> {
  for (;;) {
    const document = await get(activities, id);
    const set = document === undefined ? undefined : next(document);
    if (document === undefined || set === undefined) {
      return;
    }
    if ((await compareAndSet(activities, document, set)) !== undefined) {
      return;
    }
  }
}

/**
 * Calls an activity off, and by the same write leaves the order to tell everybody. Calling off twice changes nothing.
 */
export const cancelActivity = (id: ActivityId, cancelReason: string, now: Instant): Promise<void> =>
  change(id, ({ status }) =>
    status === 'cancelled'
      ? undefined
      : { status: 'cancelled', cancelReason, cancelledAt: now, tellCancelledSince: now },
  );

/** An activity that was called off and whose people may not all have been told. */
export interface CalledOff {
  readonly activity: Activity;
  readonly since: Instant;
}

/** Called-off activities with people to tell, longest called off first. */
export async function calledOffToTell(limit: number): Promise<readonly CalledOff[]> {
  const documents = await find(activities, {
    where: { tellCancelledSince: above(instant(0)) },
    order: [['tellCancelledSince', 'asc']],
    limit,
  });
  return documents.map((document) => ({
    activity: toActivity(document),
    since: document.tellCancelledSince ?? document.createdAt,
  }));
}

/** Everybody has been told. */
export const closeTelling = (id: ActivityId): Promise<void> =>
  change(id, ({ tellCancelledSince }) =>
    tellCancelledSince === undefined ? undefined : { tellCancelledSince: undefined },
  );

/** Which activities a list shows, and in what order. */
export interface ActivityList {
  readonly where: Where<ActivityDocument>;
  readonly way: 'asc' | 'desc';
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of activities by their start. */
export async function listActivities(list: ActivityList) {
  const { rows, ...rest } = await page(activities, { ...list, by: 'startsAt' });
  return { rows: rows.map(toActivity), ...rest };
}

/** How many activities match. */
export const countActivities = (where: Where<ActivityDocument>): Promise<number> => count(activities, where);

/** Activities that ended before a moment, and where they stopped being read. */
export interface EndedActivities {
  readonly before: Instant;
  /** `end` of the page before; empty at the beginning. */
  readonly after: string;
  readonly limit: number;
}

/** A page of ended activities, whatever their status, in the order of their ends. `end` is where the next begins. */
export async function endedActivities({ before, after, limit }: EndedActivities) {
  const { rows } = await page(activities, {
    ...{ where: { status: oneOf(['published', 'cancelled', 'closed'] as const), endsAt: atMost(before) } },
    ...{ by: 'endsAt', way: 'asc', limit, ...(after === '' ? {} : { cursor: after }) },
  });
  const last = rows.at(-1);
  return {
    rows: rows.map(toActivity),
    ...(last === undefined ? {} : { end: `${last.endsAt}.${last._id}` }),
  };
}
