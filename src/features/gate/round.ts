import { now } from '../../platform/clock';
import { asking, type SyncResult } from './ask';
import { rosterPauseMs } from './connection';
import { type Downloaded, downloadRoster } from './download';
import { learn, noteCurrent, reopenRoster, showFurther, useGate } from './gate-state';
import { type UploadDesk, uploadWaiting } from './upload';
import { withdrawGate } from './withdraw-gates';

/** Why a round begins: a scan was made, it was time, or the steward asked for it. */
export type RoundReason = 'scan' | 'due' | 'asked';

/** When the roster of each activity may be asked for again. */
const rosterDueAt = new Map<string, number>();

async function download(desk: UploadDesk): Promise<Downloaded> {
  const { activityId, ask } = desk;
  const from = now();
  const tell = (progress: { readonly people: number; readonly total: number }) =>
    useGate.setState({ progress: { people: progress.people, total: progress.total } });
  const between = () => uploadWaiting(desk);
  const adopted = () => reopenRoster(activityId);
  const downloaded = await downloadRoster({ activityId, ask, tell, between, adopted });
  useGate.setState({ progress: undefined });
  if (downloaded.kind === 'renewed') {
    rosterDueAt.set(activityId, now() + rosterPauseMs(now() - from));
  } else if (downloaded.kind === 'current') {
    noteCurrent(activityId);
  }
  return downloaded;
}

async function go(desk: UploadDesk, reason: RoundReason): Promise<SyncResult> {
  const uploaded = await uploadWaiting(desk);
  const isDue = reason === 'asked' || now() >= (rosterDueAt.get(desk.activityId) ?? 0);
  if (uploaded.kind === 'offline' || uploaded.kind === 'no-right' || !isDue) {
    return uploaded;
  }
  const downloaded = await download(desk);
  if (downloaded.kind !== 'current' && downloaded.kind !== 'renewed') {
    return downloaded;
  }
  // What was scanned while the last page came.
  const rest = await uploadWaiting(desk);
  return uploaded.kind === 'synced' ? rest : uploaded;
}

/**
 * One round with the server: upload first, then download, so that the roster that comes back knows this phone's own
 * scans. A scan begins none while the phone counts itself offline. `undefined`: one is under way already.
 */
export async function syncGate(reason: RoundReason): Promise<SyncResult | undefined> {
  const { activityId, isSyncing, connection } = useGate.getState();
  if (activityId === undefined || isSyncing || (reason === 'scan' && connection.mode === 'offline')) {
    return undefined;
  }
  useGate.setState({ isSyncing: true });
  const result = await go(
    {
      activityId,
      ask: asking(learn),
      own: () => (useGate.getState().activityId === activityId ? useGate.getState().own : []),
      changed: (further) => showFurther(activityId, further),
    },
    reason,
  );
  if (result.kind === 'no-right') {
    await withdrawGate(activityId);
  }
  const isShown = useGate.getState().activityId === activityId;
  useGate.setState({ isSyncing: false, ...(isShown && { lastSync: result }) });
  return result;
}
