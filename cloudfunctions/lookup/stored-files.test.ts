import type { StoredFilm } from '#core/story/film';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import {
  activitiesSeeded,
  placesSeeded,
  rolesSeeded,
  storiesSeeded,
  teamsSeeded,
  volunteersSeeded,
} from '../../tests/builders/documents';
import { REQUESTS } from '../../tests/builders/requests';
import { ACTIVITY, FILM_STORY, PLACES } from '../../tests/journeys/world-data';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const { photos } = REQUESTS['publish-activity'];
const [place, bare] = PLACES;
/** Its film was taken out of the storage after it had gone out. */
const LOST = {
  ...FILM_STORY,
  film: { ...(FILM_STORY.film as StoredFilm), fileId: 'cloud://sample.files/films/none.mp4' },
};

let cloud: Cloud;
let organizer: CloudSession;
beforeAll(async () => {
  const roles = [{ kind: 'organizer' as const, teamId: REQUESTS['publish-activity'].teamId as never }];
  const { photos: _, ...other } = bare as NonNullable<typeof bare>;
  const seeded = [volunteersSeeded(1), rolesSeeded({ 'open-0': roles }), teamsSeeded('team-1')];
  const places = [place as NonNullable<typeof place>, other];
  const shown = [placesSeeded(places), ...activitiesSeeded([ACTIVITY]), storiesSeeded([LOST])];
  cloud = await aCloud([...seeded, ...shown]);
  organizer = await cloud.session('open-0');
}, 60_000);
afterAll(() => cloud.stop());

const publish = (changes: object) =>
  ask(organizer, 'publish-activity', { ...REQUESTS['publish-activity'], ...changes });

test('a photo of a place is answered with its words and an address that shows it', async () => {
  const [photo] = (await answerOf(cloud.visitor, 'get-place', { placeId: place?.id })).photos ?? [];
  expect(photo?.alt).toBe(place?.photos?.[0]?.alt);
  const picture = await fetch(photo?.address ?? '');
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(await answerOf(cloud.visitor, 'get-place', { placeId: bare?.id })).not.toHaveProperty('photos');
});

test('so are the photos of an activity; one that the storage does not have any more keeps its words', async () => {
  const view = await answerOf(cloud.visitor, 'get-activity', { activityId: ACTIVITY.id });
  expect(view.photos).toEqual([
    { alt: ACTIVITY.photos?.[0]?.alt, address: expect.stringContaining('/photos/door.png') },
    { alt: ACTIVITY.photos?.[1]?.alt },
  ]);
  expect(view.activity).not.toHaveProperty('photos');
});

test.each([
  ['photos.0.alt', [{ ...photos?.[0], alt: '门口' }], '请写看得见的内容'],
  ['photos.0.alt', [{ fileId: photos?.[0]?.fileId }], '这一项还没有填'],
  ['photos.0.fileId', [{ ...photos?.[0], fileId: 'door.png' }], '请先把照片上传到云存储'],
  ['photos', Array.from({ length: 7 }, () => photos?.[0]), '照片最多 6 张'],
])('a mistake in a photo is told at «%s», and nothing goes out', async (path, wrong, words) => {
  const reply = await publish({ activityId: 'wrong-photos', photos: wrong });
  expect(reply).toMatchObject({
    ok: false,
    code: 'INVALID_INPUT',
    fields: [{ path, sentence: expect.stringContaining(words) }],
  });
  expect(await cloud.documents('activities', { _id: 'wrong-photos' })).toEqual([]);
});

test('a photo that the storage does not have is told before anything goes out', async () => {
  const gone = { fileId: 'cloud://sample.files/photos/gone.png', alt: '签到桌在银杏树下' };
  const reply = await publish({ activityId: 'gone-photo', photos: [...(photos ?? []), gone] });
  const sentence = '云存储里没有这个文件，请核对文件编号';
  expect(reply).toMatchObject({
    ok: false,
    code: 'INVALID_INPUT',
    fields: [{ path: 'photos.1.fileId', sentence }],
  });
  expect(await cloud.documents('activities', { _id: 'gone-photo' })).toEqual([]);
});

test('of a film that the storage does not have any more everything is there that can be read', async () => {
  const { film } = await answerOf(cloud.visitor, 'get-story', { storyId: LOST.id });
  expect(film).not.toHaveProperty('address');
  expect(film?.transcript).toEqual(LOST.film.transcript);
});
