import { readFileSync } from 'node:fs';
import path from 'node:path';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { volunteersSeeded } from '../../tests/builders/documents';
import { REQUESTS } from '../../tests/builders/requests';
import type { Cloud } from '../../tests/support/cloud';

const GUIDE = readFileSync(path.resolve(__dirname, '../../docs/publishing.md'), 'utf8');

/** The document that the guide gives as an example, as it is typed into the console. */
function documented(name: string): { readonly _id: string } {
  const [, example = ''] = new RegExp(`\`\`\`json ${name}\\n([\\s\\S]*?)\`\`\``).exec(GUIDE) ?? [];
  return JSON.parse(example);
}

const [place, team] = [documented('place'), documented('team')];
const role = { _id: 'open-0', rev: 1, roles: [{ kind: 'organizer', teamId: team._id }] };

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud([
    { collection: 'places', documents: [place] },
    { collection: 'teams', documents: [team] },
    { collection: 'roles', documents: [role] },
    volunteersSeeded(1),
  ]);
}, 60_000);
afterAll(() => cloud.stop());

test('a place typed in as the guide says is in the directory and has its page', async () => {
  await cloud.timer('timer');
  const visitor = await cloud.session('open-visitor');
  expect(await answerOf(visitor, 'places-snapshot', {})).toMatchObject({ kind: 'part', total: 1 });
  const shown = await answerOf(visitor, 'get-place', { placeId: place._id });
  const { _id, rev, regionCode, photos, ...told } = place as unknown as Record<string, unknown>;
  expect(shown).toMatchObject(told);
});

test('an activity of a team typed in as the guide says can be published', async () => {
  const organizer = await cloud.session('open-0');
  const request = { ...REQUESTS['publish-activity'], teamId: team._id };
  expect(await answerOf(organizer, 'publish-activity', request)).toMatchObject({ kind: 'published' });
});
