import { aCloud } from '../builders/a-cloud';
import { eventSeeded, runEvent } from './event/run-event';

const PLAN = { seed: 20_261_203, volunteers: 60, gates: 3, deaths: 5, forged: 0.5 };

test('an event with bad signal, wrong clocks, a dying phone and forged passes: nobody lost, doubled or let in wrongly', async () => {
  const cloud = await aCloud(eventSeeded(PLAN));
  try {
    await cloud.chaos({ seed: PLAN.seed, rate: 0.03, kinds: ['busy', 'conflict', 'drop-answer'] });
    const { lost, doubled, forgedAccepted, deaths, accepted } = await runEvent(cloud, PLAN);
    expect({ lost, doubled, forgedAccepted, deaths }).toEqual({
      ...{ lost: 0, doubled: 0, forgedAccepted: 0 },
      deaths: PLAN.deaths,
    });
    expect(accepted).toBeGreaterThan(PLAN.volunteers);
  } finally {
    await cloud.stop();
  }
}, 240_000);
