import type { CallName, ReplyOf } from '#core/api';
import { FAILURES } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import type { OwnSignup } from '#core/signup/signup';
import { aCloud, ask } from '../builders/a-cloud';
import { aDuty, anActivity, NOW } from '../builders/an-activity';
import { brokenPromises } from '../builders/broken-promises';
import { activitiesSeeded } from '../builders/documents';
import { REQUESTS } from '../builders/requests';
import type { Cloud, CloudSession } from '../support/cloud';

const PEOPLE = 12;
const SEATS = 5;
/** Every fifth request to the database gets into trouble. */
const RATE = 0.2;
const MOST_TRIES = 20;

let cloud: Cloud;
beforeAll(async () => {
  const activity = anActivity({ id: asId('stormy'), duties: [aDuty({ quota: SEATS })] });
  cloud = await aCloud(activitiesSeeded([activity]));
}, 60_000);
afterAll(() => cloud.stop());
beforeEach(() => cloud.reset());

/** Codes that came back; a client knows what to do about each. */
const codes: string[] = [];

/** Calls as the client does while it is told to try again. */
async function insist<TName extends CallName>(
  session: CloudSession,
  name: TName,
  request: object,
): Promise<ReplyOf<TName>> {
  for (let tried = 1; tried <= MOST_TRIES; tried += 1) {
    const reply = await ask(session, name, request);
    if (reply.ok) {
      return reply.value;
    }
    codes.push(reply.code);
    if (!FAILURES[reply.code].retryable) {
      throw new Error(`${name} answered ${JSON.stringify(reply)}`);
    }
  }
  throw new Error(`${name} was not answered in ${MOST_TRIES} tries`);
}

interface Journey {
  readonly openid: string;
  readonly volunteerNo: string;
  readonly told: string;
  /** What the list of own sign-ups showed after signing up. */
  readonly listed: readonly OwnSignup[];
}

/** Registers, signs up, looks at the list; every other one then withdraws, and looks again. */
async function journey(number: number): Promise<Journey> {
  const openid = `stormy-${number}`;
  const session = await cloud.session(openid);
  const { guardian, ...application } = REQUESTS.register;
  const phone = `137${String(number).padStart(8, '0')}`;
  const registered = await insist(session, 'register', { ...application, phone });
  if (!('profile' in registered)) {
    throw new Error(`${openid} was answered ${registered.kind}`);
  }
  const { volunteerNo } = registered.profile;
  const wish = { activityId: 'stormy', dutyId: 'guide', agreed: true };
  const { kind } = await insist(session, 'sign-up', wish);
  const { coming } = await insist(session, 'my-sign-ups', {});
  if (number % 2 === 0) {
    return { openid, volunteerNo, told: kind, listed: coming };
  }
  const left = await insist(session, 'withdraw', { activityId: 'stormy' });
  const after = await insist(session, 'my-sign-ups', {});
  expect([after.coming, after.past.map(({ status }) => status)]).toEqual([[], ['withdrawn']]);
  return { openid, volunteerNo, told: left.kind, listed: coming };
}

test.each([1, 2, 3])(
  'in a storm (%i) of a lost fifth, everybody gets what they were told, once',
  async (seed) => {
    await cloud.clock(new Date(NOW).toISOString());
    await cloud.chaos({ seed, rate: RATE, kinds: ['busy', 'delay', 'conflict', 'drop-answer'] });
    const journeys = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => journey(number)));
    await cloud.chaos(null);
    expect((await cloud.wire()).some(({ code }) => String(code).startsWith('EXCEED'))).toBe(true);
    for (let minute = 0; minute < 3; minute += 1) {
      await cloud.advance(2);
      await cloud.timer('timer');
    }

    expect(await brokenPromises(cloud, 'stormy')).toEqual([]);
    const volunteers = await cloud.documents('volunteers');
    const rows = await cloud.documents('signups');
    expect([volunteers.length, rows.length]).toEqual([PEOPLE, PEOPLE]);
    for (const { openid, volunteerNo, told, listed } of journeys) {
      expect(volunteers.filter((one) => one['openid'] === openid)).toMatchObject([{ volunteerNo }]);
      expect(listed.map(({ activityId }) => activityId)).toEqual(['stormy']);
      const states = told === 'waiting' ? ['waiting', 'confirmed'] : [told];
      expect(states).toContain(rows.find((row) => row['openid'] === openid)?.['state']);
    }
    expect(codes.filter((code) => code !== 'UNAVAILABLE' && code !== 'CONFLICT')).toEqual([]);
  },
  120_000,
);
