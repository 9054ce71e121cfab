import { budgetGate } from './budgets.mjs';
import { syntaxGate } from './syntax.mjs';
import { packageWordsGate } from './words.mjs';

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
