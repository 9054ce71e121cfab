/**
 * The inside of one function instance: loads a deployed bundle and runs one event after another,
 * each with the environment and the clock sent along. Mirrors the cloud's own Node.js bootstrap.
 */
import path from 'node:path';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { LIMITS } from './limits';
import { shiftedDate } from './shifted-date';
import type { EventMessage, LogLevel, WorkerBoot, WorkerMessage } from './worker-message';

type Main = (event: unknown, context: unknown) => unknown;

const boot = workerData as WorkerBoot;
const clock = shiftedDate(Date);
let requestId = '';
let injected: readonly string[] = [];

globalThis.Date = clock.Date;
Object.defineProperty(Date.prototype, 'constructor', {
  value: clock.Date,
  configurable: true,
  writable: true,
});

const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

const CONSOLE_LEVELS = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;
for (const [method, level] of Object.entries(CONSOLE_LEVELS)) {
  const write = (...words: readonly unknown[]) =>
    tell({ kind: 'log', requestId, level: level as LogLevel, text: format(...words) });
  Object.assign(console, { [method]: write });
}

const startedAt = performance.now();
const { main } = require(path.join(boot.functionFolder, 'index.js')) as { readonly main?: Main };
if (typeof main !== 'function') throw new Error(`${boot.functionName} does not export "main".`);

parentPort?.on('message', (message: EventMessage) => void answer(message, main));
tell({ kind: 'ready', bootMs: performance.now() - startedAt });

async function answer(message: EventMessage, run: Main): Promise<void> {
  requestId = message.requestId;
  clock.shift(message.clockOffset);
  inject(message.environment);
  try {
    const result = JSON.stringify((await run(message.event, contextOf(message))) ?? null);
    if (Buffer.byteLength(result) > LIMITS.resultBytes) throw new Error('body size is too long');
    tell({ kind: 'result', requestId: message.requestId, result });
  } catch (cause) {
    tell({ kind: 'thrown', requestId: message.requestId, ...described(cause) });
  }
}

/** The last event's environment leaves before the next one's arrives: no caller inherits another's identity. */
function inject(environment: Readonly<Record<string, string>>): void {
  for (const name of injected) delete process.env[name];
  Object.assign(process.env, environment);
  injected = Object.keys(environment);
}

function contextOf(message: EventMessage): unknown {
  return {
    request_id: message.requestId,
    function_name: boot.functionName,
    function_version: '$LATEST',
    memory_limit_in_mb: LIMITS.memoryMegabytes,
    time_limit_in_ms: boot.timeoutSeconds * 1000,
    namespace: process.env['SCF_NAMESPACE'],
    environment: JSON.stringify(message.environment),
    callbackWaitsForEmptyEventLoop: true,
  };
}

function described(cause: unknown): { readonly message: string; readonly stack: string } {
  if (cause instanceof Error) return { message: cause.message, stack: cause.stack ?? cause.message };
  const message = typeof cause === 'string' ? cause : format(cause);
  return { message, stack: message };
}
