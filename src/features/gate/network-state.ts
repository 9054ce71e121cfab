import type { IconName } from '../../ui/icon-names';
import { isReturning } from './connection';
import { type GateState, isOffline } from './gate-state';
import { GATE_WORDS } from './words';

interface NetworkState {
  readonly tone: 'warn' | 'info';
  readonly icon: IconName;
  readonly words: string;
}

/** What the gate's screens say of the network; between no network and a sure one it has just come back. */
export function networkState(gate: Pick<GateState, 'connection' | 'lastSync'>): NetworkState {
  if (!isOffline(gate)) {
    return { tone: 'info', icon: 'cloud-done', words: GATE_WORDS.online };
  }
  return isReturning(gate.connection) && gate.lastSync?.kind !== 'offline'
    ? { tone: 'info', icon: 'cloud', words: GATE_WORDS.returning }
    : { tone: 'warn', icon: 'offline', words: GATE_WORDS.offlineMode };
}
