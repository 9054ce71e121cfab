import { sayBus } from './say-bus';

// A region speaks only when its text changes, so it is emptied first: the same sentence twice is spoken twice.
const PAUSE_MS = 60;

/** Speaks to screen readers without moving focus; the open page carries the region. */
export function say(message: string, _urgency: 'calm' | 'urgent' = 'calm'): void {
  sayBus.tell('');
  setTimeout(() => sayBus.tell(message), PAUSE_MS);
}
