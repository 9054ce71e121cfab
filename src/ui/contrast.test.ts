import { FIXED, THEMES } from './tokens.gen';

type Theme = (typeof THEMES)[keyof typeof THEMES];
type Pair = readonly [keyof Theme, keyof Theme];

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.slice(1).match(/../g) ?? []).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['bg', 'surface', 'sunken'] as const;
const onGrounds = (word: keyof Theme) => GROUNDS.map((ground): Pair => [word, ground]);

/** What is read: WCAG 1.4.6, 7:1. */
const WORDS: readonly Pair[] = [
  ...(['fg', 'fg2', 'brand', 'link'] as const).flatMap(onGrounds),
  ...(['okBg', 'warnBg', 'errBg', 'infoBg'] as const).map((ground): Pair => ['fg', ground]),
  ['onBrand', 'brand'],
  ['onBrand', 'brandPress'],
  ['onSun', 'sun'],
  ['onSun', 'sunStrong'],
  ['onActOnSun', 'actOnSun'],
  ['ok', 'okBg'],
  ['ok', 'surface'],
  ['warn', 'warnBg'],
  ['warn', 'surface'],
  ['err', 'errBg'],
  ['err', 'surface'],
  ['err', 'bg'],
  ['info', 'infoBg'],
  ['info', 'surface'],
];

/** Edges of controls, the focus ring, parts of charts: WCAG 1.4.11, 3:1. */
const EDGES: readonly Pair[] = [
  ...onGrounds('line'),
  ...onGrounds('focus'),
  ['brand', 'offBg'],
  ['link', 'offBg'],
  ['off', 'surface'],
];

describe.each(Object.entries(THEMES))('in the %s theme', (_, theme: Theme) => {
  test.each(WORDS)('%s on %s is read at 7:1', (word, ground) => {
    expect(contrast(theme[word], theme[ground])).toBeGreaterThanOrEqual(7);
  });

  test.each(EDGES)('%s on %s is seen at 3:1', (edge, ground) => {
    expect(contrast(theme[edge], theme[ground])).toBeGreaterThanOrEqual(3);
  });

  test('an inactive button can still be read', () => {
    expect(contrast(theme.off, theme.offBg)).toBeGreaterThanOrEqual(4.5);
  });

  test('dark figures stand out from the sky of a picture', () => {
    expect(contrast(theme.onSun, theme.picSky)).toBeGreaterThanOrEqual(7);
  });
});

test.each([
  [FIXED.scanLight, FIXED.scanOk],
  [FIXED.scanDark, FIXED.scanDup],
  [FIXED.scanLight, FIXED.scanFail],
  [FIXED.scanLight, FIXED.scanOff],
  [FIXED.scanLight, FIXED.camera],
  [FIXED.qrInk, FIXED.qrPaper],
])('a scan result of %s on %s is read at 7:1', (word, ground) => {
  expect(contrast(word, ground)).toBeGreaterThanOrEqual(7);
});
