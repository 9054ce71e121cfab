import type { TeamId } from '#core/shared/ids';
import type { SeedActivity } from './activities';
import { storedAt } from './documents';
import type { SeedVolunteer } from './volunteers';

/** The rows that publishing the activities would have left. */
export const auditDocuments = (
  activities: readonly SeedActivity[],
  leaders: ReadonlyMap<TeamId, SeedVolunteer>,
): readonly object[] =>
  activities.map(({ activity, publishedAt }) => ({
    _id: `publish-activity:${activity.id}`,
    by: leaders.get(activity.team.id)?.openid ?? '',
    action: 'publish-activity',
    targetId: activity.id,
    note: 'text pass',
    ...storedAt(publishedAt),
  }));
