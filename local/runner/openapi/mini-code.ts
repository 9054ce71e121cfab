import { createHash } from 'node:crypto';
import { greyPng } from './grey-png';
import { type OpenApiArguments, type OpenApiReply, refusal } from './open-api-reply';

const MODULES = 25;
const MODULE_PIXELS = 10;
const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/;

/**
 * wxacode.getUnlimited: a picture that differs with the scene and is the size WeChat sends. Only
 * WeChat can make a code that scans, so this one does not.
 */
export function miniCode({ scene }: OpenApiArguments): OpenApiReply {
  if (typeof scene !== 'string' || !SCENE.test(scene)) return refusal(40129, 'invalid scene');
  const bits = createHash('shake256', { outputLength: 80 }).update(scene).digest();
  const dark = (at: number) => (((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
  const centre = (MODULES * MODULE_PIXELS) / 2;
  const bytes = greyPng(MODULES * MODULE_PIXELS, (x, y) => {
    if (Math.hypot(x - centre, y - centre) > centre - MODULE_PIXELS) return 255;
    return dark(Math.floor(y / MODULE_PIXELS) * MODULES + Math.floor(x / MODULE_PIXELS)) ? 40 : 255;
  });
  return { bytes, contentType: 'image/png' };
}
