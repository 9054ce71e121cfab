import { randomUUID } from 'node:crypto';
import { type OpenApiArguments, type OpenApiReply, refusal, success } from './open-api-reply';

/** Text the stand-in finds risky, so that a rejection can be seen without setting a verdict. */
const RISKY_WORD = '违禁';
const PASS = { suggest: 'pass', label: 100 } as const;
const RISKY = { suggest: 'risky', label: 20006 } as const;

/** security.msgSecCheck, version 2: content ≤ 2500 characters, scene 1-4, openid needed. */
export function checkText(given: OpenApiArguments): OpenApiReply {
  const { content, scene, openid } = given;
  if (typeof content !== 'string' || content === '') return refusal(44004, 'empty content');
  if (content.length > 2500) return refusal(45002, 'content size out of limit');
  if (given['version'] === 2 && !isScene(scene)) return refusal(40129, 'invalid scene');
  if (given['version'] === 2 && typeof openid !== 'string') return refusal(40003, 'invalid openid');
  const result = content.includes(RISKY_WORD) ? RISKY : PASS;
  return success({
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    trace_id: randomUUID(),
  });
}

/** security.mediaCheckAsync: accepts the picture; the verdict would come later as a message of its own. */
export function checkMedia({
  media_url: url,
  media_type: type,
  openid,
  scene,
}: OpenApiArguments): OpenApiReply {
  if (typeof url !== 'string' || url === '') return refusal(40007, 'invalid media_url');
  if (type !== 1 && type !== 2) return refusal(40004, 'invalid media_type');
  if (!isScene(scene)) return refusal(40129, 'invalid scene');
  if (typeof openid !== 'string') return refusal(40003, 'invalid openid');
  return success({ trace_id: randomUUID() });
}

function isScene(scene: unknown): boolean {
  return scene === 1 || scene === 2 || scene === 3 || scene === 4;
}
