import { asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { type PublishStoryReply, publishStoryRequest, type StoryDraft } from '#core/story/publishing/calls';
import { keptFilm } from '#core/story/publishing/kept-film';
import { formatsOf, type KeptStory } from '#core/story/story';
import { verb } from '#kernel/verb';
import { checkText } from '#kernel/wechat';
import { record } from '#stores/audit';
import { addStory, readStory } from '#stores/stories';
import { filesAreThere, type NamedFile } from './files-there';
import { sentAgain, usedId } from './sent-again';

function storyFrom(draft: StoryDraft, now: Instant): KeptStory {
  const { storyId, peopleShown, easyParagraphs = [], film, ...fields } = draft;
  return {
    ...fields,
    id: asId(storyId),
    ...(easyParagraphs.length > 0 ? { easyParagraphs } : {}),
    ...(film === undefined ? {} : { film: keptFilm(film) }),
    formats: formatsOf(draft),
    publishedAt: now,
    isSample: false,
  };
}

const textOf = ({
  title,
  lead,
  author,
  picture,
  paragraphs,
  easyParagraphs = [],
  film,
}: StoryDraft): string =>
  [
    ...[title, lead, author, picture.alt, ...paragraphs, ...easyParagraphs],
    ...(film?.captions ?? []).map(({ text }) => text),
    ...(film?.transcript ?? []),
  ].join('\n');

/** What the publisher does not decide. */
const BESIDES = ['publishedAt', 'isSample'];

/** Whether this very story is out already; another one under its id is told. */
async function isOut(story: KeptStory): Promise<boolean> {
  const kept = await readStory(story.id);
  if (kept !== undefined) {
    sentAgain('storyId', { kept, sent: story, besides: BESIDES });
  }
  return kept !== undefined;
}

const filesOf = ({ film }: StoryDraft): readonly NamedFile[] =>
  film === undefined
    ? []
    : [
        { path: 'film.fileId', fileId: film.fileId },
        ...(film.signedFileId === undefined
          ? []
          : [{ path: 'film.signedFileId', fileId: film.signedFileId }]),
      ];

/** 发布服务故事. People shown have agreed (个人信息保护法 第二十五条); what the editor said about that is kept. */
export const publishStory = verb({
  name: 'publish-story',
  right: 'editor',
  request: publishStoryRequest,
  run: async (draft, { visitor: { openid }, now }): Promise<PublishStoryReply> => {
    const story = storyFrom(draft, now);
    if (await isOut(story)) {
      return { kind: 'published', storyId: story.id };
    }
    await filesAreThere(filesOf(draft));
    const verdict = await checkText(openid, textOf(draft));
    if (verdict === 'risky') {
      return { kind: 'text-refused' };
    }
    const note = `text ${verdict}; people shown: ${draft.peopleShown}`;
    await record(
      { by: openid, action: 'publish-story', targetId: story.id, note },
      `publish-story:${story.id}`,
    );
    // Somebody was quicker: the same call sent twice, or a story that was taken off.
    if (!(await addStory(story, openid)) && !(await isOut(story))) {
      throw usedId('storyId');
    }
    return { kind: 'published', storyId: story.id };
  },
});
