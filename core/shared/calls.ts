import * as v from 'valibot';
import { charactersIn } from './characters';
import { isPublicFile } from './public-file';

/** At most so many characters; valibot's own `maxLength` counts a rare one twice, and the screens do not. */
export const atMost = (most: number, sentence: string) =>
  v.check((text: string) => charactersIn(text) <= most, sentence);

/** At least so many characters, counted alike. */
export const atLeast = (least: number, sentence: string) =>
  v.check((text: string) => charactersIn(text) >= least, sentence);

const STORED = /^cloud:\/\/[^/\s]+\/[^\s]+$/;

/**
 * Where a file that everybody may see lies in the platform's storage; `what` it is, as its publisher calls it: 视频.
 * Refuses files outside the public folders: whoever publishes has no right to all that the functions can read.
 */
export const storedFile = (what: string) =>
  v.pipe(
    v.string(`请先上传${what}`),
    v.maxLength(300),
    v.regex(STORED, `请先把${what}上传到云存储，再填它的文件编号`),
    v.check(
      (fileId) => !STORED.test(fileId) || isPublicFile(fileId),
      `请把${what}放在云存储的 photos 或 films 文件夹里，文件名只用文字、数字和短横线`,
    ),
  );

/** 照片说明: a photo without words for what is on it shuts people out and is not taken (WCAG 2.2, 1.1.1). */
export const photoWords = v.pipe(
  v.string('请说明照片上有什么'),
  v.trim(),
  atLeast(4, '照片说明至少 4 个字，请写看得见的内容'),
  atMost(120, '照片说明最多 120 字'),
);
