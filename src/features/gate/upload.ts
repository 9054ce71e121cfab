import type { UploadOutcome } from '#core/attendance/calls';
import type { Refused } from '../../backend/answer';
import { now } from '../../platform/clock';
import { type Ask, failed, type SyncResult } from './ask';
import { isWaiting, keepOwnScan, type OwnScan, saidHere, withoutPass } from './own-scans';

/** The most scans one call carries. */
const BATCH = 50;
/** So many answers in a row that were none end a round; the next one begins with other scans. */
const PATIENCE = 3;

/** The scans on this phone, as a round of uploading sees and changes them. */
export interface UploadDesk {
  readonly activityId: string;
  readonly ask: Ask;
  /** Every scan of this phone, as it is now. */
  readonly own: () => readonly OwnScan[];
  /** Tells that a scan has come further; it is written down already. */
  readonly changed: (own: OwnScan) => void;
}

/**
 * How often each scan was sent in vain since the app was opened: those go last and alone, so that they hold nobody up.
 */
const misses = new Map<string, number>();
const missesOf = ({ scan }: OwnScan): number => misses.get(scan.id) ?? 0;

function miss(batch: readonly OwnScan[]): void {
  for (const own of batch) {
    misses.set(own.scan.id, missesOf(own) + 1);
  }
}

function after(own: OwnScan, outcome: UploadOutcome): OwnScan | undefined {
  const scan = withoutPass(own.scan);
  switch (outcome.kind) {
    case 'stored': {
      const isDisputed = !scan.letThrough && outcome.verdict.kind === 'accepted';
      const isOther = outcome.verdict.kind !== saidHere(own);
      const odd = {
        ...(outcome.forced && { isForced: true }),
        ...(isDisputed && { isDisputed }),
        ...(isOther && { serverSays: outcome.verdict }),
      };
      return { ...own, scan, standing: 'stored', ...odd };
    }
    case 'known':
      return { ...own, scan, standing: 'stored' };
    case 'rejected':
      return { ...own, standing: 'rejected', sentence: outcome.sentence };
    case 'try-again':
      return undefined;
  }
}

/** Each scan of a batch by its own outcome; one that has none, or is to be tried again, stays in the outbox. */
function settle(desk: UploadDesk, batch: readonly OwnScan[], outcomes: readonly UploadOutcome[]): void {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  for (const own of batch) {
    const outcome = byId.get(own.scan.id);
    const further = outcome === undefined ? undefined : after(own, outcome);
    if (further !== undefined && keepOwnScan(desk.activityId, further)) {
      desk.changed(further);
      misses.delete(own.scan.id);
    } else {
      miss([own]);
    }
  }
}

/** The next scans to send: fresh ones together, one that failed before alone; none that this round has tried. */
function nextBatch(own: readonly OwnScan[], tried: ReadonlySet<string>): readonly OwnScan[] {
  const waiting = own.filter((one) => isWaiting(one) && !tried.has(one.scan.id));
  const fresh = waiting.filter((one) => missesOf(one) === 0);
  const [oldest] = [...waiting].sort((one, other) => missesOf(one) - missesOf(other));
  return fresh.length > 0 ? fresh.slice(0, BATCH) : [oldest].flatMap((one) => one ?? []);
}

/** With no network, or no right, the rest would fare the same. */
const endsRound = ({ code }: Refused): boolean =>
  code === 'OFFLINE' || code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';

/**
 * Uploads what waits, and what comes in meanwhile. A scan that cannot be stored leaves the others alone, and an answer
 * that is none (a proxy's page, a fault of the server) only costs its own batch: the next ones are tried all the same.
 */
export async function uploadWaiting(desk: UploadDesk): Promise<SyncResult> {
  const { activityId, ask } = desk;
  const tried = new Set<string>();
  let worst: SyncResult = { kind: 'synced' };
  let inVain = 0;
  for (let batch = nextBatch(desk.own(), tried); batch.length > 0; batch = nextBatch(desk.own(), tried)) {
    const scans = batch.map(({ scan }) => scan);
    for (const { id } of scans) {
      tried.add(id);
    }
    const answer = await ask('upload-scans', { activityId, sentAt: now(), scans });
    if (answer.ok) {
      settle(desk, batch, answer.value.outcomes);
      inVain = 0;
      continue;
    }
    worst = failed(answer);
    miss(batch);
    inVain += 1;
    if (endsRound(answer) || inVain >= PATIENCE) {
      return worst;
    }
  }
  return worst;
}
