import type { Activity } from '../activity/activity';
import { activityAtVersion, versionAt } from '../activity/changing/as-it-was';
import type { DutyId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import { sameContent } from '../shared/same-content';

/** What somebody who signed up relies on, of the activity and of their own duty. */
interface ReliedOn {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly venue: string;
  readonly address: string;
  /** `null`: there was none. */
  readonly route: string | null;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly bring: readonly string[];
}

/** What else they may want to read again. */
export const REREAD = [
  ...(['summary', 'duty', 'access', 'photos'] as const),
  ...(['contactWays', 'riskNotice', 'guarantees'] as const),
] as const;
export type Reread = (typeof REREAD)[number];

/** What was changed since somebody signed up (报名后有改动), all changes taken together. */
export interface OwnChange {
  /** Of the latest change; another one is news again. */
  readonly id: string;
  readonly at: Instant;
  /** Why, the latest last. */
  readonly reasons: readonly string[];
  /** What it said when they signed up, only of what is different now. */
  readonly before: Partial<ReliedOn>;
  readonly reread: readonly Reread[];
}

const dutyOf = ({ duties }: Activity, dutyId: DutyId) => duties.find(({ id }) => id === dutyId);

function reliedOn(activity: Activity, dutyId: DutyId): ReliedOn {
  const { startsAt, endsAt } = dutyOf(activity, dutyId) ?? activity;
  return {
    ...{ startsAt, endsAt, venue: activity.venue, address: activity.address, route: activity.route ?? null },
    ...{ contactName: activity.contact.name, contactPhone: activity.contact.phone },
    bring: activity.bring ?? [],
  };
}

function toReread(activity: Activity, dutyId: DutyId): { readonly [TThing in Reread]: unknown } {
  const { name, task, breakMinutes } = dutyOf(activity, dutyId) ?? {};
  const { summary, easySummary, access, photos, contact, riskNotice, guarantees } = activity;
  return {
    ...{ summary: [summary, easySummary], duty: [name, task, breakMinutes] },
    ...{ access, photos, contactWays: contact.channels, riskNotice, guarantees },
  };
}

/** What changed for the owner of a sign-up since they signed up; `undefined` when nothing of theirs is different. */
export function ownChange(
  { dutyId, requestedAt }: { readonly dutyId: DutyId; readonly requestedAt: Instant },
  activity: Activity,
): OwnChange | undefined {
  const version = versionAt(activity, requestedAt);
  const since = (activity.changes ?? []).slice(version);
  const latest = since.at(-1);
  if (latest === undefined) {
    return undefined;
  }
  const was = activityAtVersion(activity, version);
  const is: Readonly<Record<string, unknown>> = { ...reliedOn(activity, dutyId) };
  const before = Object.fromEntries(
    Object.entries(reliedOn(was, dutyId)).filter(([field, value]) => !sameContent(value, is[field])),
  );
  const [read, written] = [toReread(was, dutyId), toReread(activity, dutyId)];
  const reread = REREAD.filter((thing) => !sameContent(read[thing], written[thing]));
  return Object.keys(before).length === 0 && reread.length === 0
    ? undefined
    : { id: latest.id, at: latest.at, reasons: since.map(({ reason }) => reason), before, reread };
}
