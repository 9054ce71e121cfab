import { create } from 'zustand';
import { now } from '../../platform/clock';
import type { SyncResult } from './ask';
import { type Attempt, afterAttempt, type Connection, FIRST_CONNECTION, NO_NETWORK } from './connection';
import type { Progress } from './download';
import { type GateBook, openBook } from './gate-book';
import { asFact, forgetUploaded, isWaiting, keepOwnScan, type OwnScan, ownScansOf } from './own-scans';
import { readPoint, writePoint } from './point';
import { readHead, wipeRoster } from './roster-shelf';
import { type LocalRoster, openRoster } from './roster-store';
import { wipeOld } from './wipe-old';
import { hearWithdrawals } from './withdraw-gates';

/** Everything the gate's screens show of one activity; all of it is on the phone. */
export interface GateState {
  readonly activityId: string | undefined;
  /** `true` until the phone has looked whether it has a roster. */
  readonly isOpening: boolean;
  readonly roster: LocalRoster | undefined;
  /** The roster and all scans, indexed; changed in place, `revision` tells that it was. */
  readonly book: GateBook | undefined;
  readonly revision: number;
  /** What this phone scanned, oldest first. */
  readonly own: readonly OwnScan[];
  /** 签到点; `undefined` until the steward was asked. */
  readonly point: string | undefined;
  readonly connection: Connection;
  readonly isSyncing: boolean;
  readonly progress: Progress | undefined;
  readonly lastSync: SyncResult | undefined;
}

export const useGate = create<GateState>(() => ({
  activityId: undefined,
  isOpening: true,
  roster: undefined,
  book: undefined,
  revision: 0,
  own: [],
  point: undefined,
  connection: FIRST_CONNECTION,
  isSyncing: false,
  progress: undefined,
  lastSync: undefined,
}));

/** Who scans on this phone, as its own scans name them. */
export const ME = 'me';

function bookOf(activityId: string, roster: LocalRoster, own: readonly OwnScan[]): GateBook {
  const book = openBook(roster);
  for (const one of own) {
    book.add(asFact(activityId, one, ME));
  }
  return book;
}

/** Reads the roster on the phone anew; one that cannot be unsealed any more is wiped, to be downloaded again. */
export async function reopenRoster(activityId: string): Promise<void> {
  const roster = await openRoster(activityId);
  if (roster === undefined && readHead(activityId) !== undefined) {
    await wipeRoster(activityId);
  }
  const { activityId: shown, own, revision } = useGate.getState();
  if (shown === activityId) {
    const book = roster === undefined ? undefined : bookOf(activityId, roster, own);
    useGate.setState({ roster, book, revision: revision + 1, isOpening: false });
  }
}

hearWithdrawals(reopenRoster);

/** Opens an activity's gate from what is on the phone. */
export async function openGate(activityId: string): Promise<void> {
  if (useGate.getState().activityId === activityId) {
    return;
  }
  useGate.setState({
    activityId,
    isOpening: true,
    ...{ roster: undefined, book: undefined, progress: undefined, lastSync: undefined },
    own: ownScansOf(activityId),
    point: readPoint(activityId),
    connection: FIRST_CONNECTION,
  });
  await wipeOld(now());
  await reopenRoster(activityId);
}

/** Takes note of what the last answer said of the clocks, when the roster itself stayed the same. */
export function noteCurrent(activityId: string): void {
  const { activityId: shown, roster } = useGate.getState();
  const head = readHead(activityId);
  if (shown === activityId && roster !== undefined && head !== undefined) {
    useGate.setState({ roster: { ...roster, syncedAt: head.syncedAt, skewMs: head.skewMs } });
  }
}

/** Writes a scan of this phone down and counts it. `false`: there was no room, and nothing was recorded. */
export function recordOwn(activityId: string, own: OwnScan): boolean {
  if (!keepOwnScan(activityId, own)) {
    return false;
  }
  const { own: before, book, revision } = useGate.getState();
  book?.add(asFact(activityId, own, ME));
  useGate.setState({ own: [...before, own], revision: revision + 1 });
  return true;
}

/** Shows that a scan has come further; it is written down already. */
export function showFurther(activityId: string, further: OwnScan): void {
  const { activityId: shown, own } = useGate.getState();
  if (shown === activityId) {
    useGate.setState({ own: own.map((one) => (one.scan.id === further.scan.id ? further : one)) });
  }
}

/**
 * Notes that somebody dealt with a scan that the server never will store. Of an activity whose roster is gone it is
 * kept no longer. `false`: there was no room to note it.
 */
export function dealWith(activityId: string, own: OwnScan): boolean {
  const further: OwnScan = { ...own, isDealtWith: true };
  if (!keepOwnScan(activityId, further)) {
    return false;
  }
  if (readHead(activityId) === undefined) {
    forgetUploaded(activityId);
  }
  showFurther(activityId, further);
  return true;
}

/** Names the place where this phone scans; empty when the steward would rather not. */
export function choosePoint(point: string): void {
  const { activityId } = useGate.getState();
  if (activityId !== undefined) {
    writePoint(activityId, point);
    useGate.setState({ point });
  }
}

/** Learns from one attempt to reach the server. */
export const learn = (attempt: Attempt): void =>
  useGate.setState(({ connection }) => ({ connection: afterAttempt(connection, attempt) }));

/** The phone says that the network is gone. */
export const loseNetwork = (): void => useGate.setState({ connection: NO_NETWORK });

/** What waits to be uploaded. */
export const waitingOf = ({ own }: Pick<GateState, 'own'>): readonly OwnScan[] => own.filter(isWaiting);

/** Whether the phone works without the network: it counts itself offline, or the last round found nobody. */
export const isOffline = ({ connection, lastSync }: Pick<GateState, 'connection' | 'lastSync'>): boolean =>
  connection.mode === 'offline' || lastSync?.kind === 'offline';
