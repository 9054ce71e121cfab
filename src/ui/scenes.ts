import type { THEMES } from './tokens.gen';

type Colours = (typeof THEMES)[keyof typeof THEMES];

const head = (x: number, y: number) =>
  `<circle cx="${x}" cy="${y}" r="10" fill="currentColor" stroke="none"/>`;
const body = (d: string) => `<path d="${d}" stroke-width="14"/>`;
const limbs = (d: string) => `<path d="${d}" stroke-width="8"/>`;
const thin = (d: string) => `<path d="${d}" stroke-width="4"/>`;
const solid = (d: string) => `<path d="${d}" fill="currentColor" stroke-width="4"/>`;

/** Figures stand on y = 152 and stay between x = 76 and x = 244, so that a square cut-out shows them too. */
const FIGURES: Readonly<Record<string, string>> = {
  sunrise: '',
  'guide-run':
    head(130, 58) +
    body('M127 78 121 106') +
    limbs('M121 108 136 124 132 152M121 108 108 126 88 122M127 78 142 96 154 92M126 78 110 90 108 104') +
    head(206, 62) +
    body('M202 82 198 108') +
    limbs('M198 110 212 128 210 152M198 110 186 130 172 148M202 82 188 96 178 92M202 82 218 94 230 90') +
    thin('M154 92Q166 106 178 92'),
  'white-cane':
    head(156, 52) +
    body('M154 72 152 104') +
    limbs('M152 106 166 128 168 152M152 106 142 130 132 152M154 74 168 90 180 98M153 74 140 92 142 106') +
    thin('M180 98 208 152'),
  'wheelchair-walk':
    head(112, 52) +
    body('M114 72 116 104') +
    limbs('M116 106 106 130 102 152M116 106 128 128 126 152M114 76 132 92 148 94') +
    head(168, 62) +
    body('M166 82V108') +
    limbs('M166 112H190L198 144H210M168 86 182 100') +
    '<circle cx="172" cy="130" r="21" stroke-width="6"/>' +
    thin('M148 94V112'),
  'sign-hands':
    limbs('M118 116 102 84M128 108 116 66M138 104 134 60M150 108 152 70M118 124 98 118') +
    solid('M116 118 146 106 154 122Q150 146 130 144Q114 140 116 118Z') +
    limbs('M176 112 166 82M188 106 184 68M200 108 204 72M208 116 222 88M176 124 158 132') +
    solid('M174 116 206 112 210 126Q206 150 188 148Q172 142 174 116Z'),
  'phone-call':
    head(124, 60) +
    body('M124 80V110') +
    limbs('M121 112 118 152M127 112 132 152M124 84 142 88 136 64M123 84 110 104') +
    head(200, 60) +
    body('M200 80V110') +
    limbs('M197 112 194 152M203 112 208 152M200 84 182 88 188 64M201 84 214 104') +
    thin('M152 56Q162 48 172 56M148 44Q162 32 176 44'),
  'ramp-up':
    solid('M84 152H236V116Z') +
    head(172, 52) +
    body('M170 72 168 94') +
    limbs('M168 98H190L198 118M170 76 184 88') +
    '<circle cx="174" cy="112" r="18" stroke-width="6"/>',
  'reading-together':
    head(122, 70) +
    head(198, 70) +
    body('M122 90V120M198 90V120') +
    limbs('M124 94 142 112M196 94 178 112M118 124 112 152M202 124 208 152') +
    solid('M136 104Q148 98 160 106Q172 98 184 104V128Q172 122 160 130Q148 122 136 128Z'),
  'arm-in-arm':
    head(140, 52) +
    body('M140 72V106') +
    limbs('M137 108 130 152M143 108 148 152M140 78 156 94 168 88M138 76 126 100') +
    head(184, 60) +
    body('M182 80 180 108') +
    limbs('M178 110 172 152M184 110 192 152M182 84 168 90M184 84 204 98') +
    thin('M204 98 210 152'),
  'guide-dog':
    head(136, 52) +
    body('M134 72 132 104') +
    limbs('M130 106 122 152M136 106 146 152M134 76 150 92 166 100M132 76 120 98') +
    body('M178 122H214') +
    limbs('M176 124V152M188 124V152M206 124V152M216 124V152M214 118 226 104 238 108M174 118 166 104') +
    thin('M166 100 192 116'),
  'class-signs':
    '<path d="M92 48H176V100H92Z" stroke-width="6"/>' +
    thin('M106 64H150M106 80H138') +
    head(212, 56) +
    body('M212 76V108') +
    limbs('M209 110 204 152M215 110 222 152M212 80 194 84 182 68M213 80 228 96') +
    head(116, 124) +
    head(160, 124) +
    body('M116 144V152M160 144V152'),
  'plant-together':
    thin('M160 152V104') +
    solid('M160 108Q140 106 136 86Q158 84 160 108ZM160 98Q162 76 186 76Q184 98 160 98Z') +
    head(106, 76) +
    body('M108 96 112 122') +
    limbs('M112 124 104 152M112 124 128 138 126 152M108 98 128 112 142 110') +
    head(214, 76) +
    body('M212 96 208 122') +
    limbs('M208 124 216 152M208 124 192 138 194 152M212 98 192 112 178 110'),
};

/** The scenes a story or a page may name. */
export const SCENES: readonly string[] = Object.keys(FIGURES);

const ray = (turn: number) => `<path d="M160 62V44" transform="rotate(${turn} 160 134)"/>`;
const RAYS = [-75, -50, -25, 0, 25, 50, 75].map(ray).join('');

/** One drawing as SVG, in the colours of a theme. The sky stays light, so that dark figures never vanish. */
export function drawScene(scene: string, colours: Colours): string {
  const figures = FIGURES[scene] ?? '';
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice">' +
    `<path fill="${colours.picSky}" d="M0 0H320V180H0z"/>` +
    `<g stroke="${colours.sun}" stroke-width="9" stroke-linecap="round">${RAYS}</g>` +
    `<path fill="${colours.sun}" d="M104 136a56 56 0 0 1 112 0z"/>` +
    `<path fill="${colours.sunStrong}" d="M0 136H320V180H0z"/>` +
    `<g color="${colours.onSun}" stroke="currentColor" fill="none" stroke-linecap="round" stroke-linejoin="round">` +
    `${figures}</g></svg>`
  );
}
