import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { api, type CallName } from '#core/api';
import { STANDINGS, type StandingName } from '#core/role/access';
import { asId } from '#core/shared/ids';
import { aCloud, ask } from '../builders/a-cloud';
import { anActivity } from '../builders/an-activity';
import { activitiesSeeded, rolesSeeded, teamsSeeded, volunteersSeeded } from '../builders/documents';
import { REQUESTS } from '../builders/requests';
import type { Cloud, CloudSession } from '../support/cloud';

const root = path.resolve(__dirname, '../..');
const CALLS = Object.keys(api) as CallName[];

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
  cloud = await aCloud([
    ...activitiesSeeded([anActivity()]),
    volunteersSeeded(9, { 0: { status: 'suspended' } }),
    teamsSeeded('team-1', 'team-2'),
    rolesSeeded({
      'open-2': [{ kind: 'steward', activityId: ids.activityId }],
      'open-3': [{ kind: 'organizer', teamId: ids.teamId }],
      'open-4': [{ kind: 'organizer', teamId: asId('team-2') }],
      'open-8': [{ kind: 'organizer', teamId: asId('org-1') }],
      'open-5': [{ kind: 'editor' }],
      'open-6': [{ kind: 'secretariat' }],
      'open-7': [{ kind: 'auditor' }],
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

test.each(STANDINGS.filter((standing) => standing !== 'platform-timer'))(
  'the door lets a caller of standing «%s» through where the page says so, and nowhere else',
  async (standing) => {
    const table = documented();
    const found: [string, boolean][] = [];
    for (const name of CALLS) {
      const reply = await ask(await sessionOf(standing, name), name, REQUESTS[name]);
      const isRefused = !reply.ok && (reply.code === 'FORBIDDEN' || reply.code === 'UNAUTHENTICATED');
      expect(reply.ok ? '' : reply.code).not.toBe('INTERNAL');
      found.push([name, !isRefused]);
    }
    const expected = CALLS.map((name) => [name, table.get(name)?.[STANDINGS.indexOf(standing)]]);
    expect(found).toEqual(expected);
  },
);

test('nobody but the platform wakes the timer', async () => {
  const asTimer = { Type: 'Timer', TriggerName: 'every-minute' };
  const secretariat = await cloud.session('open-6');
  for (const session of [cloud.visitor, secretariat]) {
    expect(await session.invoke('timer', asTimer)).toMatchObject({ errCode: expect.any(Number) });
  }
  expect(await cloud.timer('timer')).toMatchObject([{ ok: true }]);
});
