import type { UploadOutcome } from '#core/attendance/calls';
import { logLine } from '#kernel/log';
import { record } from '#stores/audit';
import { addScan, readScans } from '#stores/scans';
import type { Judged } from './judge-arrived';
import { type Arrived, outcomeBeside } from './read-items';

/** As many writes at once as one instance should ask for. */
const AT_ONCE = 10;

/** Who uploads, and the call they do it with. */
export interface Uploading {
  readonly openid: string;
  readonly requestId: string;
}

/** Answers a scan whose id is taken; another fact under the same id is written down for the association to look at. */
export async function besideStored(
  standing: string,
  arrived: Arrived,
  { openid }: Uploading,
): Promise<UploadOutcome> {
  const outcome = outcomeBeside(standing, arrived);
  const { id } = arrived.uploaded;
  if (outcome.kind === 'rejected') {
    const entry = { by: openid, action: 'upload-scans', targetId: id, note: 'same id, other contents' };
    await record(entry, `scan-clash:${id}:${arrived.contents}`);
  }
  return outcome;
}

async function storeOne(judged: Judged, uploading: Uploading): Promise<UploadOutcome> {
  const { scan, verdict, contents } = judged;
  if ((await addScan(scan, contents)).kind === 'inserted') {
    return { id: scan.id, kind: 'stored', verdict, forced: scan.forced !== undefined };
  }
  const [standing] = await readScans([scan.id]);
  return besideStored(standing?.contents ?? '', judged, uploading);
}

/** Stores scans, each alone: one that cannot be stored now is to be sent again and keeps no other from being stored. */
export async function storeJudged(
  all: readonly Judged[],
  uploading: Uploading,
): Promise<readonly UploadOutcome[]> {
  const outcomes: UploadOutcome[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const settled = await Promise.allSettled(some.map((judged) => storeOne(judged, uploading)));
    settled.forEach((end, at) => {
      if (end.status === 'rejected') {
        const { requestId } = uploading;
        logLine('error', { call: 'upload-scans', requestId, ms: 0, cause: end.reason });
      }
      const id = some[at]?.scan.id ?? '';
      outcomes.push(end.status === 'fulfilled' ? end.value : { id, kind: 'try-again' });
    });
  }
  return outcomes;
}
