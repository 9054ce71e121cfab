import { create } from 'zustand';
import { readStored, writeStored } from './storage';
import { onSystemTheme, systemReducesMotion, systemTextScale, systemTheme } from './system-look';

/** Text sizes to choose from; 1.4 is what the elder view (长辈版) begins with. */
export const TEXT_SCALES = [1, 1.15, 1.3, 1.4, 1.7, 2] as const;
export type TextScale = (typeof TEXT_SCALES)[number];
/** How fast texts are read out; 1 is the device's own speed. */
export const READING_RATES = [0.75, 1, 1.25, 1.5] as const;
export type ReadingRate = (typeof READING_RATES)[number];
export type ThemeChoice = 'auto' | 'light' | 'dark' | 'hc';
export type Theme = Exclude<ThemeChoice, 'auto'>;

/** How a person wants things shown and sounded on this device. */
export interface DisplaySettings {
  readonly theme: ThemeChoice;
  readonly textScale: TextScale;
  readonly isElder: boolean;
  readonly reducesMotion: boolean;
  readonly hasSound: boolean;
  readonly vibrates: boolean;
  readonly readingRate: ReadingRate;
  /** What a thumb presses stands on the left. */
  readonly isLeftHanded: boolean;
}

interface Display extends DisplaySettings {
  /** What the device asks for, used while `theme` is `auto`. */
  readonly system: Theme;
  readonly change: (part: Partial<DisplaySettings>) => void;
  readonly reset: () => void;
}

const KEY = 'display';
const ELDER_SCALE = 1.4;

/** The largest step that is not above the person's own text size. */
export function nearestScale(wanted: number): TextScale {
  return [...TEXT_SCALES].reverse().find((scale) => scale <= wanted + 0.01) ?? 1;
}

function fromDevice(): DisplaySettings {
  return {
    theme: 'auto',
    textScale: nearestScale(systemTextScale()),
    isElder: false,
    reducesMotion: systemReducesMotion(),
    hasSound: true,
    vibrates: true,
    readingRate: 1,
    isLeftHanded: false,
  };
}

function kept(): Partial<DisplaySettings> {
  return readStored<Partial<DisplaySettings>>(KEY) ?? {};
}

const chosenParts = (display: Display): DisplaySettings => {
  const { theme, textScale, isElder, reducesMotion, hasSound, vibrates, readingRate, isLeftHanded } = display;
  return { theme, textScale, isElder, reducesMotion, hasSound, vibrates, readingRate, isLeftHanded };
};

/** The display settings of this device; kept between visits, the person's choice before the device's. */
export const useDisplay = create<Display>()((set, get) => ({
  ...fromDevice(),
  ...kept(),
  system: systemTheme(),
  change: (part) => {
    set(part);
    writeStored(KEY, chosenParts(get()));
  },
  reset: () => {
    set(fromDevice());
    writeStored(KEY, {});
  },
}));

/** Begins to follow the device's own look. */
export function followSystemLook(): void {
  onSystemTheme(() => useDisplay.setState({ system: systemTheme() }));
}

/** The theme in force. */
export function themeOf({ theme, system }: Pick<Display, 'theme' | 'system'>): Theme {
  return theme === 'auto' ? system : theme;
}

/** The text size in force: the elder view never shows smaller than 1.4. */
export function scaleOf({ textScale, isElder }: Pick<Display, 'textScale' | 'isElder'>): TextScale {
  return isElder && textScale < ELDER_SCALE ? ELDER_SCALE : textScale;
}

/** Whether text is so large that nothing fits beside anything else. */
export const isLarge = (display: Pick<Display, 'textScale' | 'isElder'>): boolean =>
  scaleOf(display) >= ELDER_SCALE;

/** The class names that dress a page in the chosen theme and size; the style sheets know no other switch. */
export function displayClass(
  display: Pick<Display, 'theme' | 'system' | 'textScale' | 'isElder' | 'reducesMotion' | 'isLeftHanded'>,
): string {
  const scale = scaleOf(display);
  const names = ['ui', `theme-${themeOf(display)}`, `k-${Math.round(scale * 100)}`];
  if (isLarge(display)) names.push('is-large');
  if (display.isElder) names.push('is-elder');
  if (display.reducesMotion) names.push('is-still');
  if (display.isLeftHanded) names.push('is-left');
  return names.join(' ');
}
