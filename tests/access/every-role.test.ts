import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { api, type CallName } from '#core/api';
import { STANDINGS, type StandingName } from '#core/role/access';
import type { StaffRole } from '#core/role/roles';
import { asId } from '#core/shared/ids';
import { aCloud, answerOf, ask } from '../builders/a-cloud';
import { anActivity } from '../builders/an-activity';
import { activitiesSeeded, rolesSeeded, teamsSeeded, volunteersSeeded } from '../builders/documents';
import { REQUESTS } from '../builders/requests';
import type { Cloud, CloudSession } from '../support/cloud';

const root = path.resolve(__dirname, '../..');
const CALLS = Object.keys(api) as CallName[];

/** How a call answers who does not get through its door. */
const REFUSED_AT_THE_DOOR: readonly string[] = ['FORBIDDEN', 'SUSPENDED', 'UNAUTHENTICATED'];

// Every call is made once for each standing.
jest.setTimeout(60_000);
/** Who is registered, by standing. */
const OPENIDS: { readonly [TName in StandingName]?: string } = {
  suspended: 'open-0',
  volunteer: 'open-1',
  steward: 'open-2',
  organizer: 'open-3',
  'parent-organizer': 'open-8',
  'other-organizer': 'open-4',
  editor: 'open-5',
  secretariat: 'open-6',
  auditor: 'open-7',
};
/** Have every role that there is, and one no longer counts as a volunteer: what of the table is left to each. */
const FALLEN = [
  ['suspended', 'open-9', 'suspended'],
  ['cancelled', 'open-10', 'person'],
] as const;

/** Cells of docs/access.md by call, in the order of STANDINGS. */
function documented(): ReadonlyMap<string, readonly boolean[]> {
  const rows = readFileSync(path.join(root, 'docs/access.md'), 'utf8').matchAll(
    /^\| \w+ \| `([a-z-]+)` \|([^\n]+)\|$/gm,
  );
  return new Map(
    [...rows].map(([, name = '', rest = '']) => [
      name,
      rest
        .split('|')
        .slice(1)
        .map((cell) => cell.trim() === '✓'),
    ]),
  );
}

jest.setTimeout(30_000);

let cloud: Cloud;
beforeAll(async () => {
  const ids = { activityId: asId<never>('activity-1'), teamId: asId<never>('team-1') };
  const every: readonly StaffRole[] = [
    ...[ids.teamId, asId<never>('org-1')].map((teamId) => ({ kind: 'organizer' as const, teamId })),
    { kind: 'steward', activityId: ids.activityId },
    ...[{ kind: 'editor' } as const, { kind: 'secretariat' } as const, { kind: 'auditor' } as const],
  ];
  cloud = await aCloud([
    ...activitiesSeeded([anActivity()]),
    volunteersSeeded(11, {
      ...{ 0: { status: 'suspended' }, 9: { status: 'suspended' }, 10: { status: 'cancelled' } },
    }),
    teamsSeeded('team-1', 'team-2'),
    rolesSeeded({
      'open-2': [{ kind: 'steward', activityId: ids.activityId }],
      'open-3': [{ kind: 'organizer', teamId: ids.teamId }],
      'open-4': [{ kind: 'organizer', teamId: asId('team-2') }],
      'open-8': [{ kind: 'organizer', teamId: asId('org-1') }],
      'open-5': [{ kind: 'editor' }],
      'open-6': [{ kind: 'secretariat' }],
      'open-7': [{ kind: 'auditor' }],
      ...{ 'open-9': every, 'open-10': every },
    }),
  ]);
}, 60_000);
afterAll(() => cloud.stop());

test('docs/access.md says what the declarations say, and leaves no call out', () => {
  execFileSync(process.execPath, [path.join(root, 'scripts/write-access-table.mjs'), '--check'], {
    stdio: 'pipe',
  });
  expect([...documented().keys()]).toEqual(expect.arrayContaining(CALLS));
});

/** A stranger to each call, because one of the calls makes a volunteer of them. */
const sessionOf = (standing: StandingName, name: CallName): Promise<CloudSession> => {
  const openid = standing === 'person' ? `stranger-to-${name}` : OPENIDS[standing];
  return openid === undefined ? Promise.resolve(cloud.visitor) : cloud.session(openid);
};

/** What the door says to each call, and what the page says of a standing. */
async function foundAndExpected(standing: StandingName, session: (name: CallName) => Promise<CloudSession>) {
  const table = documented();
  const found: [string, boolean][] = [];
  for (const name of CALLS) {
    const reply = await ask(await session(name), name, REQUESTS[name]);
    const isRefused = !reply.ok && REFUSED_AT_THE_DOOR.includes(reply.code);
    expect(reply.ok ? '' : reply.code).not.toBe('INTERNAL');
    found.push([name, !isRefused]);
  }
  return { found, expected: CALLS.map((name) => [name, table.get(name)?.[STANDINGS.indexOf(standing)]]) };
}

test.each(STANDINGS.filter((standing) => standing !== 'platform-timer'))(
  'the door lets a caller of standing «%s» through where the page says so, and nowhere else',
  async (standing) => {
    const { found, expected } = await foundAndExpected(standing, (name) => sessionOf(standing, name));
    expect(found).toEqual(expected);
  },
);

test.each(FALLEN)('every role there is opens no door to somebody who is %s', async (_, openid, standing) => {
  const session = await cloud.session(openid);
  const { found, expected } = await foundAndExpected(standing, () => Promise.resolve(session));
  expect(found).toEqual(expected);
  expect(await answerOf(session, 'who-am-i')).toMatchObject({ roles: [] });
});

test('nobody but the platform wakes the timer', async () => {
  const asTimer = { Type: 'Timer', TriggerName: 'every-minute' };
  const secretariat = await cloud.session('open-6');
  for (const session of [cloud.visitor, secretariat]) {
    expect(await session.invoke('timer', asTimer)).toMatchObject({ errCode: expect.any(Number) });
  }
  expect(await cloud.timer('timer')).toMatchObject([{ ok: true }]);
});
