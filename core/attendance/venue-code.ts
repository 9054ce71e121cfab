import { ascii } from '../shared/ascii';
import { type Hash, hmac } from '../shared/hmac';
import { type ActivityId, asId } from '../shared/ids';
import { type Instant, instant } from '../shared/instant';
import { plainCode } from '../shared/typed';

/** How long one venue code (现场码) stands on the screen before the next takes its place. */
export const VENUE_STEP_MS = 30_000;
const STEP_DIGITS = 6;
const CODE_DIGITS = 8;
/** Bytes of the HMAC that become digits; 48 bits, so that no BigInt is needed and the digits are evenly spread. */
const CODE_BYTES = 6;

/** A venue code as read from its QR code: which activity's screen, which step, and the eight digits. */
export interface VenueCode {
  readonly activityId: ActivityId;
  readonly step: number;
  readonly code: string;
}

/** What a code is computed from. Whoever has the seed can show codes; it stays on the screens of the gate. */
export interface VenueScreen {
  readonly seed: string;
  readonly activityId: ActivityId;
  /** SHA-512; `nacl.hash` on phones and servers. */
  readonly hash: Hash;
}

/** Version, activity, step in base 36, eight digits. The last fourteen characters have fixed places. */
const VENUE_TEXT = /^V1([0-9A-Za-z_:-]{1,96})([0-9A-Z]{6})(\d{8})$/;

/** Some readers hand on the QR code's character-set mark or a line break. */
const READER_NOISE = /^\\0000\d\d|[\s\uFEFF]+/g;

/** The step that a moment belongs to. */
export const venueStepAt = (at: Instant): number => Math.floor(at / VENUE_STEP_MS);

/** The moment at which a step begins; it ends {@link VENUE_STEP_MS} later. */
export const venueStepStart = (step: number): Instant => instant(step * VENUE_STEP_MS);

/** The eight digits of one step: the same for checking in and checking out. */
export function venueCodeAt({ seed, activityId, hash }: VenueScreen, step: number): string {
  const digest = hmac(hash, ascii(seed), ascii(`venue-code:${activityId}:${step}`));
  const number = digest.slice(0, CODE_BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
}

/** The text to show as a QR code. */
export const encodeVenueCode = ({ activityId, step, code }: VenueCode): string =>
  `V1${activityId}${step.toString(36).toUpperCase().padStart(STEP_DIGITS, '0')}${code}`;

/** Reads a venue code; `undefined` when it is something else (a pass, a torn read). Says nothing about its truth. */
export function parseVenueCode(text: string): VenueCode | undefined {
  const [, activityId, step, code] = VENUE_TEXT.exec(text.replace(READER_NOISE, '')) ?? [];
  return activityId === undefined || step === undefined || code === undefined
    ? undefined
    : { activityId: asId<ActivityId>(activityId), step: Number.parseInt(step, 36), code };
}

/** Eight digits as somebody typed them: full-width digits, spaces and hyphens are forgiven; `undefined` otherwise. */
export function typedVenueCode(text: string): string | undefined {
  const digits = plainCode(text);
  return /^\d{8}$/.test(digits) ? digits : undefined;
}
