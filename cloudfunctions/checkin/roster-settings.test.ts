import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { after, gateSeeded, STEWARD } from '../../tests/builders/gate';
import { sealed, TEST_SECRETS } from '../../tests/builders/secrets';

const name = sealed('王小明', 'name');
const volunteers = { 0: { name }, 1: { name, status: 'suspended' } };

test('a deployment may show whole names and keep rosters longer; of somebody suspended the name stays masked', async () => {
  const env = { ...TEST_SECRETS, ROSTER_NAMES: 'full', ROSTER_KEPT_DAYS: '7' };
  const now = new Date(after(0)).toISOString();
  const cloud = await aCloud(gateSeeded({ people: 2, volunteers }), { env, now });
  try {
    const steward = await cloud.session(`open-${STEWARD}`);
    expect(await answerOf(steward, 'download-roster', { activityId: 'activity-1' })).toMatchObject({
      ...{ kind: 'page', keptDays: 7, stewards: [{ maskedName: '签*' }] },
      entries: [{ maskedName: '王小明' }, { maskedName: '王*' }],
    });
  } finally {
    await cloud.stop();
  }
});
