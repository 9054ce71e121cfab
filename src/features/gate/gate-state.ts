import { create } from 'zustand';
import type { UploadedScan } from '#core/attendance/calls';
import type { RosterEntry, Scan } from '#core/attendance/scan';
import { now } from '../../platform/clock';
import { outboxOf } from './outbox';
import { allScans } from './own-scans';
import { type LocalRoster, readRoster, wipeOldRosters } from './roster-store';
import { type SyncResult, syncGate } from './sync';

/** Everything the gate's screens show of one activity; all of it is on the phone. */
export interface GateState {
  readonly activityId: string | undefined;
  readonly roster: LocalRoster | undefined;
  readonly outbox: readonly UploadedScan[];
  readonly isSyncing: boolean;
  readonly lastSync: SyncResult | undefined;
  readonly openGate: (activityId: string) => void;
  /** Reads the phone again after a scan was written to the outbox. */
  readonly reread: () => void;
  readonly sync: () => Promise<SyncResult | undefined>;
}

const onPhone = (activityId: string) => ({ roster: readRoster(activityId), outbox: outboxOf(activityId) });

export const useGate = create<GateState>((set, get) => ({
  activityId: undefined,
  roster: undefined,
  outbox: [],
  isSyncing: false,
  lastSync: undefined,
  openGate: (activityId) => {
    wipeOldRosters(now());
    if (get().activityId !== activityId) {
      set({ activityId, lastSync: undefined, ...onPhone(activityId) });
    }
  },
  reread: () => {
    const { activityId } = get();
    if (activityId !== undefined) {
      set(onPhone(activityId));
    }
  },
  sync: async () => {
    const { activityId, isSyncing } = get();
    if (activityId === undefined || isSyncing) {
      return undefined;
    }
    set({ isSyncing: true });
    const lastSync = await syncGate(activityId);
    set({ isSyncing: false, lastSync, ...(get().activityId === activityId ? onPhone(activityId) : {}) });
    return lastSync;
  },
}));

/** Every scan that counts, server's and own. */
export const scansOf = ({
  roster,
  outbox,
  activityId,
}: Pick<GateState, 'roster' | 'outbox' | 'activityId'>): readonly Scan[] =>
  allScans(activityId ?? '', roster?.scans ?? [], outbox);

/** Who is expected: everybody confirmed. */
export const expectedOf = (roster: LocalRoster | undefined): readonly RosterEntry[] =>
  (roster?.entries ?? []).filter((entry) => entry.status === 'confirmed');
