// A region speaks only when its text changes, so it is emptied first: the same sentence twice is spoken twice.
const PAUSE_MS = 60;

/** Speaks to screen readers without moving focus. `urgent` interrupts. */
export function say(message: string, urgency: 'calm' | 'urgent' = 'calm'): void {
  const region = document.getElementById(urgency === 'urgent' ? 'alert' : 'live');
  if (!region) return;
  region.textContent = '';
  setTimeout(() => {
    region.textContent = message;
  }, PAUSE_MS);
}

/** Takes back what was said calmly and is no longer so; whatever was said since stays. */
export function unsay(message: string): void {
  const region = document.getElementById('live');
  if (region?.textContent === message) region.textContent = '';
}
