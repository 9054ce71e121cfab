import { type UploadedScan, type UploadOutcome, uploadedScan } from '#core/attendance/calls';
import { fingerprint } from '#kernel/fingerprint';
import { readAs } from '#kernel/read-as';

/** A scan that came in, with a fingerprint of all it says. */
export interface Arrived {
  readonly uploaded: UploadedScan;
  readonly contents: string;
}

const SAME_ID = '这个扫码编号已经记过另一条内容，没有存下；请告诉秘书处';

/** The answer to a scan whose id stands for `standing`: a resend is known, anything else never will be stored. */
export const outcomeBeside = (standing: string, { uploaded: { id }, contents }: Arrived): UploadOutcome =>
  standing === contents ? { id, kind: 'known' } : { id, kind: 'rejected', sentence: SAME_ID };

const idIn = (given: unknown): string => {
  const { id } = (given ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id.slice(0, 64) : '';
};

function contentsOf(activityId: string, scan: UploadedScan): string {
  const { id, signupId, kind, device, method, happenedAt, pass, annuls, reason, letThrough } = scan;
  const { volunteerNo, dutyId, point, skewMs, refused } = scan;
  const said = [activityId, id, signupId, kind, device, method, happenedAt, pass, annuls, reason, letThrough];
  // Only where it is said: a scan of a phone that does not say it keeps its fingerprint.
  const why = refused === undefined ? [] : [refused];
  return fingerprint(JSON.stringify([...said, volunteerNo, dutyId, point, skewMs, ...why]));
}

/**
 * Reads the items of a call one by one, in the order they came: what is malformed is rejected alone, what comes twice
 * is judged once.
 */
export function readItems(
  activityId: string,
  items: readonly unknown[],
): readonly (Arrived | UploadOutcome)[] {
  const arrived = new Map<string, Arrived>();
  return items.map((item) => {
    const read = readAs(uploadedScan, item);
    if (!read.ok) {
      return { id: idIn(item), kind: 'rejected', sentence: read.sentence };
    }
    const one = { uploaded: read.value, contents: contentsOf(activityId, read.value) };
    const earlier = arrived.get(one.uploaded.id);
    if (earlier !== undefined) {
      return outcomeBeside(earlier.contents, one);
    }
    arrived.set(one.uploaded.id, one);
    return one;
  });
}
