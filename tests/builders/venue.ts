import nacl from 'tweetnacl';
import type { RosterReply } from '#core/attendance/calls';
import type { ScanVenueRequest } from '#core/attendance/venue/calls';
import { venueCodeAt, venueStepAt } from '#core/attendance/venue-code';
import { asId } from '#core/shared/ids';
import type { CloudSession } from '../support/cloud';
import { answerOf } from './a-cloud';
import { after } from './gate';

/** The digits that the venue's screen shows at a step, from the seed on the roster's first page. */
export async function venueScreenAt(steward: CloudSession, activityId = 'activity-1') {
  const roster: RosterReply = await answerOf(steward, 'download-roster', { activityId });
  const seed = (roster.kind === 'page' && roster.venueSeed) || '';
  return (step: number) => venueCodeAt({ seed, activityId: asId(activityId), hash: nacl.hash }, step);
}

let made = 0;

/** A self check-in so many minutes after the start, with the code that `codeAt` shows then. */
export function aSelfScan(
  codeAt: (step: number) => string,
  { minutes = 0, ...changes }: { readonly minutes?: number } & Partial<ScanVenueRequest> = {},
): ScanVenueRequest {
  made += 1;
  const step = changes.step ?? venueStepAt(after(minutes));
  return {
    scanId: `self-scan-${String(made).padStart(8, '0')}`,
    activityId: 'activity-1',
    kind: 'in',
    step,
    code: codeAt(step),
    device: 'phone-v1',
    happenedAt: after(minutes),
    ...changes,
  };
}
