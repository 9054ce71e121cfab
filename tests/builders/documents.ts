import type { Activity } from '#core/activity/activity';
import { skillsWanted } from '#core/activity/skills-wanted';
import { CONSENT_DOCUMENTS } from '#core/consent/documents';
import type { KeptPlace } from '#core/place/place';
import type { StaffRole } from '#core/role/roles';
import type { KeptStory } from '#core/story/story';
import { volunteerNoFrom } from '#core/volunteer/volunteer-no';
import { NOW } from './an-activity';
import { sealed } from './secrets';

type Document = Readonly<Record<string, unknown>>;

/** Some documents of one collection, as a line of a seed file. */
export interface Seeded {
  readonly collection: string;
  readonly documents: readonly Document[];
}

const stored = (_id: string, fields: object): Document => ({ _id, rev: 1, createdAt: NOW, ...fields });

/** Activities with empty seats for their duties. */
export function activitiesSeeded(activities: readonly Activity[]): readonly Seeded[] {
  const seats = activities.flatMap(({ id, duties }) =>
    duties.map(({ id: dutyId, quota, startsAt }) =>
      stored(`${id}:${dutyId}`, {
        ...{ activityId: id, dutyId, quota, startsAt, touchedAt: NOW },
        ...{ taken: 0, free: quota, waitingCount: 0, confirmed: [], waiting: [] },
      }),
    ),
  );
  const documents = activities.map(({ id, ...activity }) => {
    const accessYes = activity.access.filter(({ state }) => state === 'yes').map(({ feature }) => feature);
    return stored(id, {
      ...{ ...activity, teamId: activity.team.id, regionCode: activity.region.code },
      ...{ accessYes, skillsWanted: skillsWanted(activity) },
    });
  });
  return [
    { collection: 'activities', documents },
    { collection: 'seats', documents: seats },
  ];
}

/** Volunteers `v0`, `v1` … with openids `open-0`, `open-1` …, all grown up and active; `changes` by number. */
export function volunteersSeeded(count: number, changes: Readonly<Record<number, object>> = {}): Seeded {
  const [name, phone] = [sealed('王小明', 'name'), sealed('13800000000', 'phone')];
  const documents = Array.from({ length: count }, (_, number) =>
    stored(`v${number}`, {
      openid: `open-${number}`,
      volunteerNo: volunteerNoFrom(String(number).padStart(9, '0')),
      name,
      phone,
      phoneHash: `hash-${number}`,
      maskedName: '王*',
      maskedPhone: '138****0000',
      phoneTail: String(number % 10_000).padStart(4, '0'),
      birthDay: '1990-01-01',
      residence: { code: '320102', name: '江苏省南京市玄武区' },
      skills: [],
      categories: ['travel'],
      consents: [{ key: 'privacy', version: CONSENT_DOCUMENTS.privacy.version, at: NOW }],
      status: 'active',
      ...changes[number],
    }),
  );
  return { collection: 'volunteers', documents };
}

/** Changes for {@link volunteersSeeded}: so many people who agreed that the national system is told of them. */
export const agreeingToNational = (count: number): Readonly<Record<number, object>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => [
      number,
      {
        consents: (['privacy', 'national'] as const).map((key) => ({
          ...{ key, version: CONSENT_DOCUMENTS[key].version, at: NOW },
        })),
      },
    ]),
  );

/** Roles by openid. */
export const rolesSeeded = (roles: Readonly<Record<string, readonly StaffRole[]>>): Seeded => ({
  collection: 'roles',
  documents: Object.entries(roles).map(([openid, own]) => stored(openid, { roles: own })),
});

/** Teams by id, whose recording organisation has this 统一社会信用代码. */
export const teamsOfOrg = (uscc: string, ...ids: readonly string[]): Seeded => ({
  collection: 'teams',
  documents: ids.map((id) =>
    stored(id, { name: '玄武助残服务队', recordingOrg: { id: 'org-1', name: '助残协会', uscc } }),
  ),
});

/** The recording organisation of some teams with a document of its own, and those teams. */
export const orgSeeded = (changes: object, ...ids: readonly string[]): Seeded => {
  const { collection, documents } = teamsSeeded('org-1', ...ids);
  return {
    collection,
    documents: documents.map((one) => (one['_id'] === 'org-1' ? { ...one, ...changes } : one)),
  };
};

/** Teams by id. */
export const teamsSeeded = (...ids: readonly string[]): Seeded => teamsOfOrg('51100000MJ99999990', ...ids);

export const placesSeeded = (places: readonly KeptPlace[]): Seeded => ({
  collection: 'places',
  documents: places.map(({ id, ...place }) => stored(id, { ...place, regionCode: place.region.code })),
});

export const storiesSeeded = (stories: readonly KeptStory[]): Seeded => ({
  collection: 'stories',
  documents: stories.map(({ id, ...story }) =>
    stored(id, { ...story, status: 'published', publishedBy: 'open-0' }),
  ),
});
