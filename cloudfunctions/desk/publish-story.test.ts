import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { rolesSeeded, volunteersSeeded } from '../../tests/builders/documents';
import { REQUESTS } from '../../tests/builders/requests';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const { film, ...words } = REQUESTS['publish-story'];

let cloud: Cloud;
let editor: CloudSession;
beforeAll(async () => {
  cloud = await aCloud([volunteersSeeded(1), rolesSeeded({ 'open-0': [{ kind: 'editor' }] })]);
  editor = await cloud.session('open-0');
}, 60_000);
afterAll(() => cloud.stop());
beforeEach(() => cloud.reset());

const published = async (changes: object) => {
  await answerOf(editor, 'publish-story', { ...words, ...changes });
  return answerOf(cloud.visitor, 'get-story', { storyId: words.storyId });
};

test('a film is answered with an address that plays it, its captions and all its words', async () => {
  const { formats, film: shown } = await published({ film });
  expect(formats).toEqual(['captions', 'sign-language']);
  expect(shown).toMatchObject({ seconds: 14, captions: film?.captions, transcript: film?.transcript });
  const played = await fetch(String(shown?.address));
  expect(
    Buffer.from(await played.arrayBuffer())
      .subarray(4, 8)
      .toString(),
  ).toBe('ftyp');
});

test('a story is marked with what it holds', async () => {
  expect((await published({})).formats).toEqual([]);
  await cloud.reset();
  expect((await published({ easyParagraphs: ['天气好。'] })).formats).toEqual(['easy-read']);
});

test.each([
  ['film.fileId', { fileId: 'film.mp4' }],
  ['film.captions', { captions: [] }],
  ['film.transcript', { transcript: [] }],
  ['film.captions', { captions: [{ from: 0, to: 15, text: '太长' }] }],
  ['film.captions', { captions: [0, 1].map(() => ({ from: 0, to: 5, text: '重叠' })) }],
  ['film.captions.0.text', { captions: [{ from: 0, to: 5, text: ' ' }] }],
])('a mistake in a film is told at «%s», and nothing goes out', async (path, changes) => {
  const reply = await ask(editor, 'publish-story', { ...words, film: { ...film, ...changes } });
  expect(reply).toMatchObject({
    ok: false,
    code: 'INVALID_INPUT',
    fields: [{ path, sentence: expect.stringMatching(/\p{Script=Han}{4}/u) }],
  });
  expect(await cloud.documents('stories')).toEqual([]);
});

test('an id that stands for another story, or for one that was taken off, is told at its field', async () => {
  await published({});
  const again = await ask(editor, 'publish-story', { ...words, title: '另一篇故事' });
  expect(again).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'storyId' }] });
  expect((await ask(editor, 'publish-story', words)).ok).toBe(true);
  expect(await cloud.documents('stories')).toMatchObject([{ title: words.title }]);
});

test('a file of the storage that is not for everybody is no film', async () => {
  const sheet = { ...film, fileId: 'cloud://sample.files/films/../proofs/org-1/activity-1/sheet.jpg' };
  const reply = await ask(editor, 'publish-story', { ...words, film: sheet });
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'film.fileId' }] });
});

test('a film that the storage does not have is told before anything goes out', async () => {
  const gone = { ...film, fileId: 'cloud://sample.files/films/none.mp4' };
  const reply = await ask(editor, 'publish-story', { ...words, film: gone });
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'film.fileId' }] });
  expect(await cloud.documents('stories')).toEqual([]);
});
