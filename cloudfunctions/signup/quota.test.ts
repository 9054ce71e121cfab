import fc from 'fast-check';
import { asId } from '#core/shared/ids';
import { aCloud, ask } from '../../tests/builders/a-cloud';
import { aDuty, anActivity, inHours, NOW } from '../../tests/builders/an-activity';
import { brokenPromises } from '../../tests/builders/broken-promises';
import { activitiesSeeded, volunteersSeeded } from '../../tests/builders/documents';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const PEOPLE = 8;
const RUNS = 25;
const DUTIES = ['guide', 'sign'] as const;

/** One activity a run, a day apart, so that runs need no clean-up and do not clash. */
const activities = Array.from({ length: RUNS * 3 }, (_, run) => {
  const [startsAt, endsAt] = [inHours(100 + run * 24), inHours(104 + run * 24)];
  const duties = DUTIES.map((id, at) => aDuty({ id: asId(id), quota: at + 1 + (run % 3), startsAt, endsAt }));
  return anActivity({ id: asId(`run-${run}`), startsAt, endsAt, signupClosesAt: startsAt, duties });
});

let cloud: Cloud;
let people: readonly CloudSession[];
let run = 0;

beforeAll(async () => {
  cloud = await aCloud([...activitiesSeeded(activities), volunteersSeeded(PEOPLE)], { maxInstances: 6 });
  people = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => cloud.session(`open-${number}`)));
}, 60_000);
afterAll(() => cloud.stop());

interface Step {
  readonly does: 'sign-up' | 'withdraw';
  readonly duty: (typeof DUTIES)[number];
  /** Sends the same call twice at once, as an impatient thumb does. */
  readonly twice: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('sign-up', 'sign-up', 'withdraw'),
  duty: fc.constantFrom(...DUTIES),
  twice: fc.boolean(),
});
const everybody = fc.array(fc.array(step, { maxLength: 4 }), { minLength: PEOPLE, maxLength: PEOPLE });

/** Tries as the client does while the answer is «try again»; answers the last word. */
async function persistently(
  session: CloudSession,
  { does, duty }: Step,
  activityId: string,
): Promise<string> {
  const request = does === 'sign-up' ? { activityId, dutyId: duty, agreed: true } : { activityId };
  for (let tried = 1; ; tried += 1) {
    const reply = await ask(session, does, request);
    if (reply.ok) {
      return reply.value.kind;
    }
    if (tried === 4 || (reply.code !== 'CONFLICT' && reply.code !== 'UNAVAILABLE')) {
      return reply.code;
    }
  }
}

/** Does a person's steps in their order; answers how the last one ended. */
async function goThrough(session: CloudSession, steps: readonly Step[], activityId: string) {
  let last: string | undefined;
  for (const one of steps) {
    const times = one.twice ? 2 : 1;
    const words = await Promise.all(
      Array.from({ length: times }, () => persistently(session, one, activityId)),
    );
    last = words.at(-1);
    expect(words).not.toContain('INTERNAL');
  }
  return last;
}

/** Lets the clock find and finish what was left behind. */
async function sweep(): Promise<void> {
  for (let minute = 0; minute < 3; minute += 1) {
    await cloud.advance(2);
    await cloud.timer('timer');
  }
}

test('whatever people do at once and whatever the wire loses, quota, line and rows agree', async () => {
  await fc.assert(
    fc.asyncProperty(everybody, fc.integer(), async (plans, seed) => {
      const activityId = `run-${run++}`;
      await cloud.clock(new Date(NOW).toISOString());
      await cloud.chaos({ seed, rate: 0.08, kinds: ['busy', 'delay', 'conflict', 'drop-answer'] });
      const ended = await Promise.all(
        people.map((session, number) => goThrough(session, plans[number] ?? [], activityId)),
      );
      await cloud.chaos(null);
      await sweep();
      expect(await brokenPromises(cloud, activityId)).toEqual([]);
      const rows = await cloud.documents('signups', { activityId });
      for (const [number, word] of ended.entries()) {
        const state = rows.find(({ volunteerId }) => volunteerId === `v${number}`)?.['state'];
        if (word === 'confirmed') {
          expect(state).toBe('confirmed');
        } else if (word === 'waiting') {
          expect(['waiting', 'confirmed']).toContain(state);
        } else if (word === 'withdrawn') {
          expect(state).toBe('withdrawn');
        }
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 240_000);
