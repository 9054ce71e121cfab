import { rmSync } from 'node:fs';
import path from 'node:path';
import { ALLOWED, PLANTED, plantedTree, REACHED } from './planted-arrows';
import { brokenArrows, scratch } from './scratch';

const CYCLE = {
  'src/ui/egg.tsx': "import { hen } from './hen';\nexport const egg = () => hen;\n",
  'src/ui/hen.tsx': "import { egg } from './egg';\nexport const hen = () => egg;\n",
};

interface Settings {
  readonly forbidden: readonly { readonly name: string }[];
}

const settings: Settings = jest.requireActual(path.resolve(__dirname, '../../.dependency-cruiser.cjs'));
const folder = scratch({ ...REACHED, ...ALLOWED, ...CYCLE, ...plantedTree });
const broken = brokenArrows(folder);
afterAll(() => rmSync(folder, { recursive: true }));

test.each(PLANTED)('%s: %s may not import %s', (rule, file) => {
  expect(broken.get(file)).toEqual([rule]);
});

test('no-cycles: two files may not lean on each other', () => {
  expect(broken.get('src/ui/egg.tsx')).toEqual(['no-cycles']);
});

test.each(Object.keys({ ...REACHED, ...ALLOWED }))('%s keeps to its arrows', (file) => {
  expect(broken.get(file)).toBeUndefined();
});

test('every rule has been seen to fire', () => {
  const planted = new Set([...PLANTED.map(([rule]) => rule), 'no-cycles']);
  expect(settings.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
});
