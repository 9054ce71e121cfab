import { type ActivityId, asId, type StoryId } from '#core/shared/ids';
import type { StoredFilm } from '#core/story/film';
import { sha256OfBytes } from '#kernel/fingerprint';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import {
  activitiesSeeded,
  placesSeeded,
  rolesSeeded,
  storiesSeeded,
  teamsSeeded,
  volunteersSeeded,
} from '../../tests/builders/documents';
import { JPEG } from '../../tests/builders/pictures';
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
/** A sheet with people's names on it, as `upload-proof` stores it; some documents name it as if it were a photo. */
const SHEET = `cloud://local-env.local/proofs/${ACTIVITY.recordingOrg.id}/${ACTIVITY.id}/${sha256OfBytes(JPEG)}.jpg`;
const LEAKY = { ...ACTIVITY, id: asId<ActivityId>('leaky'), photos: [{ fileId: SHEET, alt: '签到表' }] };
const LEAKY_STORY = {
  ...FILM_STORY,
  id: asId<StoryId>('leaky-story'),
  film: { ...(FILM_STORY.film as StoredFilm), signedFileId: SHEET },
};

let cloud: Cloud;
let organizer: CloudSession;
beforeAll(async () => {
  const roles = [{ kind: 'organizer' as const, teamId: REQUESTS['publish-activity'].teamId as never }];
  const { photos: _, ...other } = bare as NonNullable<typeof bare>;
  const seeded = [volunteersSeeded(1), rolesSeeded({ 'open-0': roles }), teamsSeeded('team-1')];
  const places = [place as NonNullable<typeof place>, other];
  const shown = [
    placesSeeded(places),
    ...activitiesSeeded([ACTIVITY, LEAKY]),
    storiesSeeded([LOST, LEAKY_STORY]),
  ];
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
  ['photos.0.fileId', [{ ...photos?.[0], fileId: SHEET }], '请把照片放在云存储的 photos 或 films 文件夹里'],
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

test('a photo of a sign-in sheet is shown to nobody, whatever an activity, a story or a change of one names', async () => {
  await answerOf(organizer, 'upload-proof', { activityId: ACTIVITY.id, content: JPEG.toString('base64') });
  expect(await cloud.documents('proof-photos')).toMatchObject([{ fileId: SHEET }]);
  const view = await answerOf(cloud.visitor, 'get-activity', { activityId: LEAKY.id });
  expect(view.photos).toEqual([{ alt: '签到表' }]);
  const { film } = await answerOf(cloud.visitor, 'get-story', { storyId: LEAKY_STORY.id });
  expect(film).toHaveProperty('address');
  expect(film).not.toHaveProperty('signedAddress');
  const { place: there } = REQUESTS['change-activity'];
  const photo = { fileId: SHEET, alt: '签到表第 3 行' };
  const change = {
    ...REQUESTS['change-activity'],
    activityId: ACTIVITY.id,
    place: { ...there, photos: [photo] },
  };
  expect(await ask(organizer, 'change-activity', change)).toMatchObject({
    ...{ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'place.photos.0.fileId' }] },
  });
});
