import * as v from 'valibot';

/** Where a file lies in the platform's storage; `what` it is, as its publisher calls it: 视频. */
export const storedFile = (what: string) =>
  v.pipe(
    v.string(`请先上传${what}`),
    v.maxLength(300),
    v.regex(/^cloud:\/\/[^/\s]+\/[^\s]+$/, `请先把${what}上传到云存储，再填它的文件编号`),
  );
