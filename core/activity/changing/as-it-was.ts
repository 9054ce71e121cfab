import type { Instant } from '../../shared/instant';
import type { Activity, ActivityChange } from '../activity';

/** Takes one change back. */
function undone(activity: Activity, { before }: ActivityChange): Activity {
  const stood = Object.entries({ ...activity, ...before }).filter(([, value]) => value !== null);
  return Object.fromEntries(stood) as unknown as Activity;
}

/** The activity as it stood at one of its versions; 0 is how it was published. */
export function activityAtVersion(activity: Activity, version: number): Activity {
  const changes = activity.changes ?? [];
  const { changes: _, ...was } = changes.slice(version).reduceRight(undone, activity);
  return version === 0 ? was : { ...was, changes: changes.slice(0, version) };
}

/** Which version stood at a moment. */
export const versionAt = ({ changes = [] }: Pick<Activity, 'changes'>, at: Instant): number =>
  changes.filter((change) => change.at <= at).length;
