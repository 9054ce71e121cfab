import type { StaffRole } from '#core/role/roles';
import { asId } from '#core/shared/ids';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { anActivity } from '../../tests/builders/an-activity';
import { activitiesSeeded, rolesSeeded, volunteersSeeded } from '../../tests/builders/documents';
import { after } from '../../tests/builders/gate';
import { laterOn } from '../../tests/builders/hours';
import type { Cloud } from '../../tests/support/cloud';

const leads = (id: string): StaffRole => ({ kind: 'organizer', teamId: asId(id) });

/** Open sheets of two teams whose records `org-1` keeps, and of one that keeps them elsewhere. */
const SHEETS = [
  ...[{ id: 'later', team: 'team-1', org: 'org-1', due: 900 }],
  ...[{ id: 'first', team: 'team-2', org: 'org-1', due: 700 }],
  ...[{ id: 'other', team: 'team-3', org: 'org-2', due: 800 }],
];

const ACTIVITIES = SHEETS.map(({ id, team, org }) =>
  anActivity({
    ...{ id: asId(id), team: { id: asId(team), name: team }, recordingOrg: { id: asId(org), name: org } },
  }),
);
const DOCUMENTS = SHEETS.map(({ id, team, org, due }) => ({
  ...{ _id: id, rev: 1, createdAt: 0, teamId: team, orgId: org, dueDay: '2026-12-10', dueAt: after(due) },
  ...{ endsAt: after(240), open: 2, isOpen: true, awaits: [], wasLate: false, checkAt: after(900_000) },
}));

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud([
    ...activitiesSeeded(ACTIVITIES),
    volunteersSeeded(4, {}),
    rolesSeeded({
      'open-0': [leads('team-1')],
      'open-1': [leads('org-1')],
      'open-2': [leads('team-1'), leads('org-1')],
      'open-3': [{ kind: 'secretariat' }],
    }),
    { collection: 'hour-sheets', documents: DOCUMENTS },
  ]);
  await laterOn(cloud);
}, 60_000);
afterAll(() => cloud.stop());

test.each([
  ['a team sees its own', 'open-0', ['later']],
  ['who keeps the records sees those of all its teams, and nobody else’s', 'open-1', ['first', 'later']],
  ['who runs both sees each once', 'open-2', ['first', 'later']],
  ['the association sees all', 'open-3', ['first', 'other', 'later']],
])('open sheets, first due first: %s', async (_, openid, expected) => {
  const { rows } = await answerOf(await cloud.session(openid), 'hours-overdue');
  expect(rows.map(({ activity }) => activity.activityId)).toEqual(expected);
});
