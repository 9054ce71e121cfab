import fc from 'fast-check';
import * as v from 'valibot';
import { api, type CallName } from '#core/api';
import type { UploadScansReply } from '#core/attendance/calls';
import { NAMING_REFUSALS } from '#core/attendance/settling/naming';
import { FAILURES } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import type { Reply } from '#core/shared/reply';
import { aCloud, ask } from '../builders/a-cloud';
import { anActivity } from '../builders/an-activity';
import { activitiesSeeded, rolesSeeded, teamsSeeded, volunteersSeeded } from '../builders/documents';
import { HOSTILE } from '../builders/hostile-values';
import { requestsNear } from '../builders/near-values';
import { REQUESTS } from '../builders/requests';
import { placesIn, wholeOf } from '../builders/schema-places';
import { shapeOf } from '../builders/schema-shape';
import { SCHEMAS } from '../builders/schemas';
import { type BesideDatabase, besideDatabase } from '../support/beside-database';
import type { Cloud, CloudSession } from '../support/cloud';

const CALLS = Object.keys(api) as CallName[];
/** What the schema itself refuses is sent to some places only, in turns: the function has the same schema. */
const TURNS = 4;
const DOCUMENTED = Object.keys(FAILURES).filter((code) => code !== 'INTERNAL');

let cloud: Cloud;
let database: BesideDatabase;
let allRights: CloudSession;
let volunteer: CloudSession;

beforeAll(async () => {
  const roles = [
    ...([{ kind: 'secretariat' }, { kind: 'editor' }, { kind: 'auditor' }] as const),
    { kind: 'organizer', teamId: asId<never>('team-1') },
    { kind: 'steward', activityId: asId<never>('activity-1') },
  ] as const;
  cloud = await aCloud([
    ...activitiesSeeded([anActivity({ selfCheckIn: true })]),
    volunteersSeeded(2),
    teamsSeeded('team-1'),
    rolesSeeded({ 'open-0': roles }),
  ]);
  database = besideDatabase(cloud);
  allRights = await cloud.session('open-0');
  volunteer = await cloud.session('open-1');
}, 60_000);
afterAll(async () => {
  database.close();
  await cloud.stop();
});

type Answer = Reply<unknown>;

/** Whether an answer refuses what stands in one place, and because of nothing else. */
function refuses(reply: Answer, place: string): boolean {
  const paths = reply.ok ? [] : (reply.fields ?? []).map(({ path }) => path);
  const isThere = (path: string) => place === '' || path === place || path.startsWith(`${place}.`);
  return !reply.ok && reply.code === 'INVALID_INPUT' && paths.length > 0 && paths.every(isThere);
}

/** Whether the one scan of an upload is refused; scans are read one by one, inside an answer. */
function rejectsScan(reply: Answer): boolean {
  const { outcomes } = (reply.ok ? reply.value : {}) as Partial<UploadScansReply>;
  return outcomes?.[0]?.kind === 'rejected';
}

test.each(CALLS)(
  '«%s» takes no operator and no command in place of anything',
  async (name) => {
    const shape = shapeOf(SCHEMAS[name]);
    expect(v.is(SCHEMAS[name], wholeOf(shape, REQUESTS[name]))).toBe(true);
    const before = database.text();
    for (const [at, { path, put }] of placesIn(shape, REQUESTS[name]).entries()) {
      const isRefused = (reply: Answer) => refuses(reply, path) || rejectsScan(reply);
      const isSent = (hostile: unknown, number: number) =>
        v.is(SCHEMAS[name], put(hostile)) || number % TURNS === at % TURNS;
      const sent = HOSTILE.filter(isSent);
      const replies = await Promise.all(sent.map((hostile) => ask(allRights, name, put(hostile))));
      const taken = replies.filter((reply) => !isRefused(reply));
      expect([path, taken]).toEqual([path, []]);
    }
    expect(database.text()).toBe(before);
  },
  60_000,
);

test('no key is taken that the contract does not name', async () => {
  for (const name of CALLS) {
    const reply = await ask(allRights, name, { ...REQUESTS[name], openid: 'open-1' });
    expect([name, reply]).toEqual([name, expect.objectContaining({ ok: false, code: 'INVALID_INPUT' })]);
  }
});

/**
 * Refusals that are answers, by call. Not among them: what is written down to be counted (wrong guesses of a
 * certificate or of a phone number, wrong venue codes), and what is taken back step by step (a sign-up that clashes).
 */
const SAYING_NO: { readonly [TName in CallName]?: readonly string[] } = {
  register: ['too-young', 'guardian-needed', 'consent-needed'],
  'phone-from-wechat': ['code-used', 'not-mainland'],
  'change-profile': ['too-young', 'guardian-needed', 'consent-needed', 'age-to-check'],
  'sign-up': ['closed', 'cancelled', 'changed', 'too-young'],
  withdraw: ['already-in', 'ended'],
  'request-certificate': ['not-yet', 'elsewhere', 'cannot-replace', 'text-refused'],
  'revoke-certificate': ['text-refused'],
  'publish-activity': ['text-refused'],
  'cancel-activity': ['text-refused'],
  'publish-story': ['text-refused'],
  'settle-scan': ['already-settled', ...NAMING_REFUSALS],
};

/** Whether an answer is a no, be it a failure or a refusal. */
function saysNo(name: CallName, reply: Answer): boolean {
  const { kind = '' } = ((reply.ok && reply.value) || {}) as { readonly kind?: string };
  return !reply.ok || (SAYING_NO[name] ?? []).includes(kind);
}

test.each(CALLS)(
  'whatever «%s» is sent, it answers a documented code and a refusal writes nothing',
  async (name) => {
    const stranger = await cloud.session(`stranger-to-${name}`);
    const requests = requestsNear(shapeOf(SCHEMAS[name]), REQUESTS[name]);
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        for (const session of [stranger, volunteer, allRights]) {
          const before = database.text();
          const reply = await ask(session, name, request);
          expect(['ok', ...DOCUMENTED]).toContain(reply.ok ? 'ok' : reply.code);
          if (saysNo(name, reply)) {
            expect(database.text()).toBe(before);
          }
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  },
  60_000,
);

test.each([
  '',
  'null',
  '[]',
  '{"call":5}',
  '{"call":"__proto__"}',
  '{"call":"toString","request":{}}',
  '{"call":"home","request":[]}',
])('a body of %p is refused politely', async (body) => {
  const response = await fetch(`${cloud.url}/call/lookup`, { method: 'POST', body });
  expect(await response.json()).toMatchObject({
    ok: false,
    code: expect.stringMatching(/^(INVALID_INPUT|NOT_FOUND)$/),
  });
});
