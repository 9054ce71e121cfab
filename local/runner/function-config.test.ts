import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFunctionConfig } from './function-config';
import { environmentFor, readFunctionEnvironment } from './function-environment';

const folder = mkdtempSync(path.join(tmpdir(), 'config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
const config = (json: unknown) => {
  written('config.json', JSON.stringify(json));
  return readFunctionConfig(folder);
};

describe('config.json', () => {
  test('a function that says nothing has three seconds and no permission', () => {
    expect(config({})).toEqual({ timeoutSeconds: 3, openApi: new Set(), triggers: [] });
  });

  test.each([
    ['a time-out of no whole seconds', { timeout: 0.5 }],
    ['a time-out above a minute', { timeout: 61 }],
    ['a key nobody knows', { timeOut: 5 }],
    ['two triggers', { triggers: [{}, {}] }],
    ['a trigger of another type', { triggers: [{ name: 'a', type: 'queue', config: '0 * * * * * *' }] }],
    [
      'a trigger that is not understood',
      { triggers: [{ name: 'a', type: 'timer', config: '0 0 L * * * *' }] },
    ],
    ['permissions that are no list', { permissions: { openapi: 'all' } }],
    ['a list', []],
  ])('%s is an error', (_what, json) => {
    expect(() => config(json)).toThrow();
  });
});

describe('the environment of the functions', () => {
  test('lines are shared by all', () => {
    const environment = readFunctionEnvironment(written('env', '# keys\nA=1\nB="two words"\n\n'));
    expect(environmentFor('any', environment)).toEqual({ A: '1', B: 'two words' });
  });

  test('JSON may name a function', () => {
    const environment = readFunctionEnvironment(written('env.json', '{"A":"1","gate":{"A":"2","B":"3"}}'));
    expect(environmentFor('gate', environment)).toEqual({ A: '2', B: '3' });
    expect(environmentFor('other', environment)).toEqual({ A: '1' });
  });

  test.each(['A', '1A=2', '{"A":1}'])('%s is an error', (text) => {
    expect(() => readFunctionEnvironment(written('wrong', text))).toThrow();
  });
});
