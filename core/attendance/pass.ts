import { ascii } from '../shared/ascii';
import { asId, type VolunteerNo } from '../shared/ids';
import { type Instant, instant } from '../shared/instant';
import { fromBase64url, toBase64url } from './base64url';

/** How long one pass text lives on the screen before the next takes its place. */
export const PASS_STEP_MS = 30_000;
const STEP_DIGITS = 6;

/**
 * A pass (签到码) as read from its QR code: who, which 30-second step, and the phone's signature over both.
 * `signed` is what the signature covers.
 */
export interface Pass {
  readonly volunteerNo: VolunteerNo;
  readonly step: number;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Version, volunteer number, step in base 36, Ed25519 signature of all before it: 106 characters, which fit QR version 6-M. */
const PASS_TEXT = /^(P1(ZC\d{10})([0-9A-Z]{6}))([A-Za-z0-9_-]{86})$/;

/** Some readers hand on the QR code's character-set mark or a line break. */
const READER_NOISE = /^\\0000\d\d|[\s\uFEFF]+/g;

/** So much of what a QR code says a scan carries; a pass is a third of it. */
export const MOST_PASS_CHARACTERS = 300;

/**
 * What a scan keeps of a QR code's text. People hold all sorts of codes before the camera; one that is too long is no
 * pass by its beginning either, and its scan goes up like any other that was refused.
 */
export const keptPassText = (text: string): string =>
  text.slice(0, MOST_PASS_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '');

/** The step that a moment belongs to. */
export const passStepAt = (at: Instant): number => Math.floor(at / PASS_STEP_MS);

/** The moment at which a step begins; it ends {@link PASS_STEP_MS} later. */
export const passStepStart = (step: number): Instant => instant(step * PASS_STEP_MS);

/** The text to show as a QR code during one step. `sign` makes a detached Ed25519 signature of 64 bytes. */
export function encodePass(
  volunteerNo: VolunteerNo,
  step: number,
  sign: (message: Uint8Array) => Uint8Array,
): string {
  const head = `P1${volunteerNo}${step.toString(36).toUpperCase().padStart(STEP_DIGITS, '0')}`;
  return head + toBase64url(sign(ascii(head)));
}

/** Reads a pass text; `undefined` when it is something else (another QR code, a torn read). Says nothing about its truth. */
export function parsePass(text: string): Pass | undefined {
  const [, head, volunteerNo, step, tail] = PASS_TEXT.exec(text.replace(READER_NOISE, '')) ?? [];
  const signature = tail === undefined ? undefined : fromBase64url(tail);
  if (!head || !volunteerNo || !step || !signature) {
    return undefined;
  }
  return {
    volunteerNo: asId<VolunteerNo>(volunteerNo),
    step: Number.parseInt(step, 36),
    signed: ascii(head),
    signature,
  };
}

/** Short name of a pass key, for people to compare; a public key is as good as random, so its beginning will do. */
export const keyIdOf = (publicKey: string): string => publicKey.slice(0, 8);
