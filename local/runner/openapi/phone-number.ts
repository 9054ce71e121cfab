import { createHash } from 'node:crypto';
import { LOCAL_APP } from '../invocation-environment';
import { type OpenApiArguments, type OpenApiReply, refusal, success } from './open-api-reply';

/**
 * phonenumber.getPhoneNumber: a code that is itself a phone number stands for that number; any other
 * code always stands for the same invented one.
 */
export function phoneNumberOf({ code }: OpenApiArguments): OpenApiReply {
  if (typeof code !== 'string' || code === '') return refusal(40029, 'invalid code');
  const number = /^1\d{10}$/.test(code) ? code : inventedNumber(code);
  const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: LOCAL_APP.appId };
  return success({
    phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86', watermark },
  });
}

function inventedNumber(code: string): string {
  const digits = createHash('sha256').update(code).digest().readUInt32BE(0) % 100_000_000;
  return `138${String(digits).padStart(8, '0')}`;
}
