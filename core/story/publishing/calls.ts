import * as v from 'valibot';
import { idText } from '../../activity/calls';
import { atLeast, atMost, storedFile } from '../../shared/calls';
import { areInOrder } from '../../shared/captions';
import type { StoryId } from '../../shared/ids';

const paragraph = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, '段落不能是空的'),
  atMost(600, '一段最多 600 字'),
);

const second = v.pipe(v.number('字幕的时间要写成秒数'), v.minValue(0), v.maxValue(3600));

const filmFile = storedFile('视频');

/**
 * A film without captions or without a transcript shuts people out and is not published (WCAG 2.2, 1.2.2 and 1.2.3,
 * which 无障碍环境建设法 第三十二条 asks for through the national standards).
 */
const filmDraft = v.pipe(
  v.strictObject({
    fileId: filmFile,
    /** The same film with a sign-language interpreter in it. */
    signedFileId: v.optional(filmFile),
    seconds: v.pipe(
      v.number('请填写视频有多少秒'),
      v.minValue(1, '视频至少 1 秒'),
      v.maxValue(3600, '视频最长 1 小时'),
    ),
    captions: v.pipe(
      v.array(
        v.strictObject({
          from: second,
          to: second,
          text: v.pipe(
            v.string(),
            v.trim(),
            v.minLength(1, '字幕不能是空的'),
            atMost(60, '一条字幕最多 60 字'),
          ),
        }),
      ),
      v.minLength(1, '视频要有字幕'),
      v.maxLength(1200),
    ),
    transcript: v.pipe(v.array(paragraph), v.minLength(1, '视频要有文字稿'), v.maxLength(60)),
  }),
  v.forward(
    v.check(
      ({ captions, seconds }) => areInOrder(captions, seconds),
      '字幕要按时间先后排，不能重叠，也不能超过视频的长度',
    ),
    ['captions'],
  ),
);

export const publishStoryRequest = v.strictObject({
  /** Made on the device, so that a retry publishes once. */
  storyId: idText,
  title: v.pipe(
    v.string('请填写标题'),
    v.trim(),
    atLeast(2, '标题至少 2 个字'),
    atMost(40, '标题最多 40 字'),
  ),
  lead: v.pipe(
    v.string('请填写导语'),
    v.trim(),
    v.minLength(1, '请填写导语'),
    atMost(120, '导语最多 120 字'),
  ),
  author: v.pipe(
    v.string('请填写作者'),
    v.trim(),
    v.minLength(1, '请填写作者'),
    atMost(30, '作者最多 30 字'),
  ),
  picture: v.strictObject({
    scene: v.pipe(v.string(), v.regex(/^[a-z-]{2,30}$/)),
    alt: v.pipe(
      v.string('请说明图里有什么'),
      v.trim(),
      atLeast(4, '图片说明至少 4 个字，请写看得见的内容'),
      atMost(120, '图片说明最多 120 字'),
    ),
  }),
  paragraphs: v.pipe(v.array(paragraph), v.minLength(1, '请写正文'), v.maxLength(60)),
  easyParagraphs: v.optional(v.pipe(v.array(paragraph), v.maxLength(60))),
  film: v.optional(filmDraft),
  sources: v.pipe(
    v.array(
      v.strictObject({
        title: v.pipe(v.string(), atMost(80, '来源的标题最多 80 字')),
        publisher: v.pipe(v.string(), atMost(40, '来源的发布者最多 40 字')),
      }),
    ),
    v.maxLength(10),
  ),
  /** Adults shown or named agreed to it (个人信息保护法 第二十五条). */
  peopleShown: v.picklist(['none', 'adults-agreed'], '请确认出现的人都同意公开'),
});
export type PublishStoryRequest = v.InferInput<typeof publishStoryRequest>;
/** A story before it is published; every field fits by itself. */
export type StoryDraft = v.InferOutput<typeof publishStoryRequest>;

export type PublishStoryReply =
  | { readonly kind: 'published'; readonly storyId: StoryId }
  | { readonly kind: 'text-refused' };
