import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type FunctionConfig, functionNames, readFunctionConfig } from './function-config';
import { environmentFor, type FunctionEnvironment } from './function-environment';
import { startInstance } from './instance';
import {
  type Caller,
  type Credential,
  eventEnvironment,
  instanceEnvironment,
} from './invocation-environment';
import { LIMITS } from './limits';
import type { LogBook } from './log-book';
import type { MachineClock } from './machine-clock';
import { faultOf, type Outcome } from './outcome';
import { createPool, type Pool } from './pool';

/** What the runner runs, and in what surroundings. */
export interface RunnerOptions {
  /** Folder of deployed functions: `<name>/index.js` with an optional config.json. */
  readonly functionsFolder: string;
  readonly workerFile: string;
  readonly adminUrl: string;
  readonly credential: Credential;
  readonly environment?: FunctionEnvironment;
  /** Instances a function may have at once; 4 unless told. */
  readonly maxInstances?: number;
  readonly clock: MachineClock;
  readonly log: LogBook;
}

/** One call of one function. */
export interface Invocation {
  readonly functionName: string;
  readonly event: unknown;
  readonly caller: Caller;
  /** Bytes the caller sent, when the event wraps them in more (an HTTP event does). */
  readonly payloadBytes?: number;
}

/** Runs deployed function folders the way the cloud does. */
export interface Runner {
  names(): readonly string[];
  configOf(functionName: string): FunctionConfig | undefined;
  /** Calls a function; always answers, never throws. */
  invoke(invocation: Invocation): Promise<Outcome>;
  /** The call under way that a wire request belongs to, found by the sequence id the SDK sends along. */
  callOf(seqId: string): Invocation | undefined;
  /** Waits until no event runs, does the work, and goes on. */
  quiesce(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Starts a runner; instances start when their first event comes. */
export function createRunner(options: RunnerOptions): Runner {
  const pools = new Map<string, Pool>();
  const configs = new Map<string, FunctionConfig>();
  const running = new Map<string, Invocation>();
  for (const name of functionNames(options.functionsFolder))
    configs.set(name, readFunctionConfig(path.join(options.functionsFolder, name)));

  const poolOf = (functionName: string, config: FunctionConfig): Pool => {
    const known = pools.get(functionName);
    if (known) return known;
    const pool = createPool(options.maxInstances ?? 4, () => newInstance(functionName, config, options));
    pools.set(functionName, pool);
    return pool;
  };
  const invoke = async (invocation: Invocation): Promise<Outcome> => {
    const requestId = randomBytes(8).toString('hex');
    const { functionName, caller } = invocation;
    const config = configs.get(functionName);
    if (!config)
      return faultOf(requestId, 'not-found', `FunctionName parameter could not be found: ${functionName}`);
    const bytes = invocation.payloadBytes ?? Buffer.byteLength(JSON.stringify(invocation.event ?? null));
    if (bytes > LIMITS.inputBytes)
      return faultOf(requestId, 'input-too-large', `EXCEED_MAX_PAYLOAD_SIZE: ${bytes} bytes of input`);

    const startedAt = performance.now();
    running.set(requestId, invocation);
    const outcome = await poolOf(functionName, config).run(() => ({
      requestId,
      event: invocation.event,
      environment: eventEnvironment(requestId, caller),
      clockOffset: options.clock.offset(),
    }));
    running.delete(requestId);
    const ended = outcome.kind === 'result' ? 'ok' : `${outcome.fault}: ${outcome.message}`;
    const text = `${(performance.now() - startedAt).toFixed(1)} ms · ${caller.openid ?? caller.kind} · ${ended}`;
    options.log.write({ at: options.clock.now(), requestId, functionName, level: 'call', text });
    return outcome;
  };
  const everyPool = (act: (pool: Pool) => Promise<void>) => Promise.all([...pools.values()].map(act));

  return {
    names: () => [...configs.keys()],
    configOf: (functionName) => configs.get(functionName),
    invoke,
    callOf: (seqId) => running.get(seqId.split('-')[0] ?? ''),
    quiesce: async (work) => {
      await everyPool((pool) => pool.pause());
      try {
        await work();
      } finally {
        for (const pool of pools.values()) pool.resume();
      }
    },
    close: async () => {
      await everyPool((pool) => pool.close());
    },
  };
}

function newInstance(functionName: string, config: FunctionConfig, options: RunnerOptions) {
  const functionFolder = path.resolve(options.functionsFolder, functionName);
  return startInstance({
    workerFile: options.workerFile,
    boot: { functionFolder, functionName, timeoutSeconds: config.timeoutSeconds },
    environment: {
      ...environmentFor(functionName, options.environment ?? {}),
      ...instanceEnvironment(options.adminUrl, options.credential),
    },
    log: (requestId, level, text) =>
      options.log.write({ at: options.clock.now(), requestId, functionName, level, text }),
  });
}
