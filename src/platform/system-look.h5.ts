const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';
const STILL = '(prefers-reduced-motion: reduce)';

const asks = (query: string) => typeof window.matchMedia === 'function' && window.matchMedia(query).matches;

/** The look the device asks for. */
export function systemTheme(): 'light' | 'dark' | 'hc' {
  if (asks(CONTRAST)) return 'hc';
  return asks(DARK) ? 'dark' : 'light';
}

/** Calls back whenever the device asks for another look. */
export function onSystemTheme(changed: () => void): void {
  if (typeof window.matchMedia !== 'function') return;
  for (const query of [DARK, CONTRAST]) window.matchMedia(query).addEventListener('change', changed);
}

/** How much larger than usual the person's text is set, 1 when unknown. */
export function systemTextScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) ? size / 16 : 1;
}

/** Whether the device asks for less motion. */
export function systemReducesMotion(): boolean {
  return asks(STILL);
}
