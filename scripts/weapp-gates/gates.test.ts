import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { budgetGate } from './budgets.mjs';
import { functionSizeGate } from './function-sizes.mjs';
import { syntaxGate } from './syntax.mjs';
import { functionWordsGate, packageWordsGate, webWordsGate } from './words.mjs';

interface Gate {
  readonly name: string;
  readonly faults: readonly string[];
}

/** A mini-program made of texts, as scripts/weapp-gates/mini-program.mjs opens one from a folder. */
function programOf(files: Readonly<Record<string, string>>) {
  return {
    folder: '',
    files: Object.keys(files),
    pages: [],
    packageRoots: ['packages/desk/'],
    read: (file: string) => files[file] ?? '',
    has: (file: string) => file in files,
    bytes: (file: string) => (files[file] ?? '').length,
  };
}

const faultsOf = (gates: readonly Gate[]) => gates.flatMap(({ faults }) => faults);

test('syntax that an old phone cannot read is named with its file', () => {
  const gates = syntaxGate(programOf({ 'app.js': 'var a = 1', 'home.js': 'var b = a?.b ?? 1' }));
  expect(faultsOf(gates)).toEqual([expect.stringMatching(/^home\.js: /)]);
});

test('a word of the local cloud is found in code and in markup', () => {
  const gates = packageWordsGate(
    programOf({
      'app.js': 'fetch("http://127.0.0.1:8787")',
      'base.wxml': '<view>示例号码</view>',
      'app.wxss': '',
    }),
  );
  expect(faultsOf(gates)).toEqual(['app.js: 127.0.0.1', 'base.wxml: 示例号码']);
});

test('a build for a local cloud is found at whatever address that cloud is', () => {
  const carried = 'request({url:"".concat("http://192.168.1.5:8787","/call/").concat(n)})';
  expect(faultsOf(packageWordsGate(programOf({ 'common.js': carried })))).toEqual(['common.js: /call/']);
});

test('main package and sub-packages have budgets of their own', () => {
  const large = 'x'.repeat(400 * 1024);
  expect(faultsOf(budgetGate(programOf({ 'app.js': large })))).toEqual([]);
  expect(faultsOf(budgetGate(programOf({ 'packages/desk/a.js': large })))).toHaveLength(1);
  expect(faultsOf(budgetGate(programOf({ 'app.js': large, 'common.js': large })))).toHaveLength(1);
});

describe('what lies in folders', () => {
  const MB = 1024 * 1024;
  const home = mkdtempSync(path.join(tmpdir(), 'gates-'));
  afterAll(() => rmSync(home, { recursive: true }));

  /** Folders with files of so many bytes, or of a text. */
  function laid(name: string, files: Readonly<Record<string, number | string>>): string {
    const folder = path.join(home, name);
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), typeof content === 'string' ? content : 'x'.repeat(content));
    }
    return folder;
  }

  test('a function is as heavy as all its scripts, and its data as its own budget allows', () => {
    const source = laid('source', { 'paper/beside.json': '{"mostDataMb":1}' });
    const sizes = (name: string, files: Readonly<Record<string, number>>) =>
      faultsOf(functionSizeGate(laid(name, files), source));
    expect(sizes('fits', { 'paper/index.js': 2 * MB, 'paper/a.js': MB, 'paper/font.ttf': MB })).toEqual([]);
    expect(sizes('beside', { 'paper/index.js': 2 * MB, 'paper/a.js': MB + 1 })).toHaveLength(1);
    expect(sizes('below', { 'paper/index.js': 2 * MB, 'paper/parts/a.cjs': MB + 1 })).toHaveLength(1);
    expect(sizes('data', { 'paper/index.js': 1, 'paper/font.ttf': MB + 1 })).toHaveLength(1);
    expect(sizes('undeclared', { 'other/index.js': 1, 'other/font.ttf': 1 })).toHaveLength(1);
    expect(sizes('nothing', {})).toHaveLength(1);
  });

  test('a word of the local cloud is found in every script of a function', () => {
    const folder = laid('functions', { 'signup/index.js': 'ok', 'signup/paper.js': '"x-local-session"' });
    expect(faultsOf(functionWordsGate(folder))).toEqual(['paper.js: x-local-session']);
  });

  test('and in every file of the web page, which may only name its way to the functions', () => {
    const page = {
      'index.html': '<p>示例号码</p>',
      'js/app.js': 'post("/call/lookup")',
      'js/1.js': '"/local/"',
    };
    expect([...faultsOf(webWordsGate(laid('web', page)))].sort()).toEqual([
      'index.html: 示例号码',
      'js/1.js: /local/',
    ]);
    expect(faultsOf(webWordsGate(path.join(home, 'no-such')))).toHaveLength(1);
  });
});
