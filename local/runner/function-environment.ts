import { readFileSync } from 'node:fs';

/** Environment variables of the functions: for all of them under `*`, for one under its name. */
export type FunctionEnvironment = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Reads the file that stands for "environment variables" in the cloud console: lines of KEY=VALUE,
 * or a JSON object, whose values may themselves be objects named after a function.
 */
export function readFunctionEnvironment(file: string | undefined): FunctionEnvironment {
  if (file === undefined) return {};
  const text = readFileSync(file, 'utf8').trim();
  return text.startsWith('{') ? fromJson(JSON.parse(text), file) : { '*': fromLines(text, file) };
}

/** The same with one more variable for all functions, unless the file itself says what it holds. */
export const withVariable = (
  environment: FunctionEnvironment,
  name: string,
  value: string,
): FunctionEnvironment => ({ ...environment, '*': { [name]: value, ...environment['*'] } });

/** The variables one function sees. */
export function environmentFor(
  functionName: string,
  environment: FunctionEnvironment,
): Record<string, string> {
  return { ...environment['*'], ...environment[functionName] };
}

function fromLines(text: string, file: string): Record<string, string> {
  const lines = text.split('\n').map((line) => line.trim());
  const pairs = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): [string, string] => {
      const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`${file}: "${line}" is not KEY=VALUE.`);
      return [name, value.replace(/^(["'])(.*)\1$/, '$2')];
    });
  return Object.fromEntries(pairs);
}

function fromJson(json: Record<string, unknown>, file: string): FunctionEnvironment {
  const shared: Record<string, string> = {};
  const environment: Record<string, Record<string, string>> = { '*': shared };
  for (const [name, value] of Object.entries(json)) {
    if (typeof value === 'object' && value !== null)
      environment[name] = { ...environment[name], ...texts(value, file) };
    else Object.assign(shared, texts({ [name]: value }, file));
  }
  return environment;
}

function texts(values: object, file: string): Record<string, string> {
  const wrong = Object.entries(values).find(([, value]) => typeof value !== 'string');
  if (wrong) throw new Error(`${file}: the value of ${wrong[0]} must be a string.`);
  return { ...values } as Record<string, string>;
}
