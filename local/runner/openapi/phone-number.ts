import { createHash } from 'node:crypto';
import { LOCAL_APP } from '../invocation-environment';
import { type OpenApiArguments, type OpenApiReply, refusal, success } from './open-api-reply';

/**
 * phonenumber.getPhoneNumber: a code that begins with a phone number stands for that number, any other for an invented
 * one. A code works once, as in the cloud.
 */
export function createPhoneNumbers(): (given: OpenApiArguments) => OpenApiReply {
  const used = new Set<string>();
  return ({ code }) => {
    if (typeof code !== 'string' || code === '' || used.has(code)) return refusal(40029, 'invalid code');
    used.add(code);
    return numberFor(code);
  };
}

function numberFor(code: string): OpenApiReply {
  const number = /^1\d{10}(?!\d)/.exec(code)?.[0] ?? inventedNumber(code);
  const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: LOCAL_APP.appId };
  return success({
    phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86', watermark },
  });
}

function inventedNumber(code: string): string {
  const digits = createHash('sha256').update(code).digest().readUInt32BE(0) % 100_000_000;
  return `138${String(digits).padStart(8, '0')}`;
}
