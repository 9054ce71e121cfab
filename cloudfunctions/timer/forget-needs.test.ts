import { CONSENT_DOCUMENTS } from '#core/consent/documents';
import { minutesAfter } from '#core/shared/instant';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { NOW } from '../../tests/builders/an-activity';
import { gateSeeded, STEWARD, signupOf } from '../../tests/builders/gate';
import { sealed } from '../../tests/builders/secrets';
import type { Cloud } from '../../tests/support/cloud';

const needs = sealed(JSON.stringify(['sign-interpreter']), 'needs');
const consent = (minutes: number) => ({
  ...{ key: 'needs', version: CONSENT_DOCUMENTS.needs.version, at: minutesAfter(NOW, minutes) },
});
/** When all of them took the consent back. */
const needsEndedAt = minutesAfter(NOW, 20);

let cloud: Cloud;
beforeAll(async () => {
  const volunteers = {
    0: { consents: [], needsEndedAt },
    1: { consents: [consent(30)], needsEndedAt },
    2: { consents: [consent(30)], needsEndedAt },
    3: { consents: [consent(0)] },
  };
  // Whoever signed up at NOW said it before; of the first the withdrawal was cut off, or the sign-up was under way.
  const rows = {
    ...{ 0: { needs, agreedAt: minutesAfter(NOW, 21) }, 1: { needs }, 3: { needs } },
    2: { needs, agreedAt: minutesAfter(NOW, 40) },
  };
  const now = new Date(minutesAfter(NOW, 60)).toISOString();
  cloud = await aCloud(gateSeeded({ people: 4, rows, volunteers }), { now });
}, 60_000);
afterAll(() => cloud.stop());

const NUMBERS = [0, 1, 2, 3];

async function atTheGate(): Promise<readonly (string | undefined)[]> {
  const steward = await cloud.session(`open-${STEWARD}`);
  const page = await answerOf(steward, 'download-roster', { activityId: 'activity-1' });
  const entries = page.kind === 'page' ? page.entries : [];
  return NUMBERS.map((number) => entries.find(({ signupId }) => signupId === signupOf(number))?.attention);
}

async function kept(): Promise<readonly boolean[]> {
  const rows = await cloud.documents('signups');
  return NUMBERS.map((number) =>
    rows.some(({ _id, needs: told }) => _id === signupOf(number) && told === needs),
  );
}

test('needs told under a consent that was taken back are told no more, and the clock erases what a cut left', async () => {
  const shown = [undefined, undefined, '需手语', '需手语'];
  expect(await atTheGate()).toEqual(shown);
  expect(await kept()).toEqual([true, true, true, true]);
  for (let round = 0; round < 2; round += 1) {
    await cloud.timer('timer');
    expect(await kept()).toEqual([false, false, true, true]);
  }
  expect(await cloud.documents('volunteers', { needsEndedAt: { $exists: true } })).toEqual([]);
  expect(await atTheGate()).toEqual(shown);
});
