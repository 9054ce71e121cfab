import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Cron, parseCron } from './cron';
import { LIMITS } from './limits';

/** A timer of one function, as its config.json declares it. */
export interface TimerTrigger {
  readonly name: string;
  readonly cron: Cron;
  readonly text: string;
}

/** What a deployed function says about itself. */
export interface FunctionConfig {
  readonly timeoutSeconds: number;
  readonly openApi: ReadonlySet<string>;
  readonly triggers: readonly TimerTrigger[];
}

/** Names of the deployed functions: folders that hold an index.js. */
export function functionNames(functionsFolder: string): readonly string[] {
  if (!existsSync(functionsFolder)) return [];
  return readdirSync(functionsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(functionsFolder, entry.name, 'index.js')))
    .map((entry) => entry.name)
    .sort();
}

/** Reads a function's config.json strictly: what the cloud would ignore or misread is an error here. */
export function readFunctionConfig(functionFolder: string): FunctionConfig {
  const file = path.join(functionFolder, 'config.json');
  if (!existsSync(file)) return parseFunctionConfig({}, file);
  return parseFunctionConfig(JSON.parse(readFileSync(file, 'utf8')), file);
}

function parseFunctionConfig(json: unknown, file: string): FunctionConfig {
  const { timeout = LIMITS.defaultTimeoutSeconds, permissions, triggers = [], ...rest } = record(json, file);
  const unknown = Object.keys(rest);
  if (unknown.length > 0) throw new Error(`${file}: unknown key "${unknown.join('", "')}".`);
  if (typeof timeout !== 'number' || !Number.isInteger(timeout) || timeout < 1 || timeout > 60)
    throw new Error(`${file}: "timeout" must be whole seconds from 1 to 60.`);
  return {
    timeoutSeconds: timeout,
    openApi: new Set(openApiNames(permissions, file)),
    triggers: parseTriggers(triggers, file),
  };
}

function openApiNames(permissions: unknown, file: string): readonly string[] {
  if (permissions === undefined) return [];
  const { openapi = [] } = record(permissions, file);
  if (!Array.isArray(openapi) || !openapi.every((name): name is string => typeof name === 'string'))
    throw new Error(`${file}: "permissions.openapi" must be a list of names.`);
  return openapi;
}

function parseTriggers(triggers: unknown, file: string): readonly TimerTrigger[] {
  if (!Array.isArray(triggers) || triggers.length > 1)
    throw new Error(`${file}: "triggers" must be a list of at most one; the cloud allows one a function.`);
  return triggers.map((trigger) => {
    const { name, type, config } = record(trigger, file);
    if (typeof name !== 'string' || type !== 'timer' || typeof config !== 'string')
      throw new Error(`${file}: a trigger needs "name", "type": "timer" and "config".`);
    return { name, cron: parseCron(config), text: config };
  });
}

function record(value: unknown, file: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${file}: an object is expected.`);
  return value as Record<string, unknown>;
}
