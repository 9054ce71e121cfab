import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const scratch = `.cache/tests/functions-${process.pid}`;
const [source, target] = [`${scratch}/source`, `${scratch}/target`];
const at = (...parts: readonly string[]) => path.join(root, ...parts);

function build(): { readonly built: boolean; readonly names: readonly string[] } {
  const program = `import('./scripts/build-functions.mjs').then(({ buildFunctions }) =>
    buildFunctions(${JSON.stringify({ source, target })})).then((done) => console.log(JSON.stringify(done)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', program], { cwd: root, stdio: 'pipe' }).toString());
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(at(source, file)), { recursive: true });
  writeFileSync(at(source, file), text);
}

beforeAll(() => {
  write(
    'greet/index.ts',
    "import { word } from '../shared/word';\nexport const main = async () => word satisfies string;\n",
  );
  write('greet/config.json', '{ "timeout": 5 }');
  write('shared/word.ts', "export const word = 'hello';\n");
});
afterAll(() => rmSync(at(scratch), { recursive: true, force: true }));

test('a function becomes one file with its manifest and config, and what is no function nothing', () => {
  expect(build()).toEqual({ built: true, names: ['greet'] });
  const manifest = JSON.parse(readFileSync(at(target, 'greet/package.json'), 'utf8'));
  expect(manifest).toMatchObject({ name: 'greet', main: 'index.js' });
  expect(manifest).not.toHaveProperty('dependencies');
  expect(readFileSync(at(target, 'greet/config.json'), 'utf8')).toBe('{ "timeout": 5 }');
  expect(existsSync(at(target, 'shared'))).toBe(false);
});

test('the bundle runs by itself', async () => {
  const { main } = createRequire(__filename)(at(target, 'greet/index.js'));
  expect(await main()).toBe('hello');
});

test('it is built again only when something in it changed, or its output is gone', () => {
  expect(build().built).toBe(false);
  write('shared/word.ts', "export const word = 'good day';\n");
  expect(build().built).toBe(true);
  rmSync(at(target, 'greet/config.json'));
  expect(build().built).toBe(true);
  expect(build().built).toBe(false);
});

test('a function without main, or one that needs a package at run time, is not built', () => {
  write('greet/index.ts', 'export const other = 1;\n');
  expect(build).toThrow('exports no main');
  write('greet/index.ts', "export const main = () => import('not-a-package');\n");
  expect(build).toThrow();
});
