import { asId } from '#core/shared/ids';
import { MINUTE } from '#core/shared/instant';
import { answerOf } from '../builders/a-cloud';
import { NOW } from '../builders/an-activity';
import { REQUESTS } from '../builders/requests';
import type { Cloud } from '../support/cloud';
import { ACTIVITY, DUTY_STARTS, NEWCOMER, ORGANIZER } from './world-data';

const aScan = (kind: 'in' | 'out', happenedAt: number, signupId: string) => ({
  id: `scan-${kind}-of-the-newcomer`,
  device: 'gate-phone-1',
  method: 'roster',
  letThrough: true,
  ...{ kind, happenedAt, signupId },
});

/** Somebody has registered, signed up and served for two hours; then it is NOW again, so that sign-up is still open. */
export async function liveIn(cloud: Cloud): Promise<void> {
  const volunteer = await cloud.session(NEWCOMER);
  const organizer = await cloud.session(ORGANIZER);
  await answerOf(volunteer, 'register', { ...REQUESTS.register, name: '林晓阳' });
  await answerOf(volunteer, 'sign-up', { ...REQUESTS['sign-up'], activityId: ACTIVITY.id });
  const roster = await answerOf(organizer, 'download-roster', { activityId: ACTIVITY.id });
  const [entry] = roster.kind === 'page' ? roster.entries : [];
  const signupId = entry?.signupId ?? asId('nobody');
  const leaves = DUTY_STARTS + 120 * MINUTE;
  await cloud.clock(new Date(leaves + MINUTE).toISOString());
  await answerOf(organizer, 'upload-scans', {
    activityId: ACTIVITY.id,
    sentAt: leaves + MINUTE,
    scans: [aScan('in', DUTY_STARTS, signupId), aScan('out', leaves, signupId)],
  });
  await cloud.clock(new Date(NOW).toISOString());
}
