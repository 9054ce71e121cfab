import { sayBus } from './say-bus';

// A region speaks only when its text changes, so it is emptied first: the same sentence twice is spoken twice.
const PAUSE_MS = 60;
const last = { message: '' };

/** Speaks to screen readers without moving focus; the open page carries the region. */
export function say(message: string, _urgency: 'calm' | 'urgent' = 'calm'): void {
  last.message = message;
  sayBus.tell('');
  setTimeout(() => sayBus.tell(message), PAUSE_MS);
}

/** Takes back what was said and is no longer so; whatever was said since stays. */
export function unsay(message: string): void {
  if (last.message === message) sayBus.tell('');
}
