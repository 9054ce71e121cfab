import { Worker } from 'node:worker_threads';
import { LIMITS } from './limits';
import { faultOf, type Outcome } from './outcome';
import type { EventMessage, LogLevel, WorkerBoot, WorkerMessage } from './worker-message';

/** What an instance needs to live. */
export interface InstanceOptions {
  readonly workerFile: string;
  readonly boot: WorkerBoot;
  /** The whole environment of the instance; nothing leaks in from this process. */
  readonly environment: Readonly<Record<string, string>>;
  log(requestId: string, level: LogLevel, text: string): void;
}

/** One function instance: a worker thread that takes one event at a time. */
export interface Instance {
  /** False once it crashed, timed out or was stopped; it takes no further event. */
  alive(): boolean;
  /** Always answers, whatever becomes of the worker. */
  run(message: EventMessage): Promise<Outcome>;
  stop(): Promise<void>;
}

interface CurrentEvent {
  readonly message: EventMessage;
  readonly settle: (outcome: Outcome) => void;
  timer: NodeJS.Timeout;
}

/** A thread of its own for the bundle, with the memory the cloud gives it; what it prints comes to us. */
const workerOf = ({ workerFile, environment, boot }: InstanceOptions): Worker =>
  new Worker(workerFile, {
    env: { ...environment },
    workerData: boot,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMegabytes },
  });

/** Starts an instance. Its time-out counts from the moment the bundle is loaded, as in the cloud. */
export function startInstance(options: InstanceOptions): Instance {
  const { boot } = options;
  const worker = workerOf(options);
  let ready = false;
  let alive = true;
  let current: CurrentEvent | undefined;
  let lastWords = 'The instance ended.';
  const idOfCurrent = () => current?.message.requestId ?? '';

  const settle = (outcome: Outcome) => {
    if (!current) return;
    clearTimeout(current.timer);
    const { settle: answer } = current;
    current = undefined;
    answer(outcome);
  };
  const die = (outcome: (requestId: string) => Outcome) => {
    alive = false;
    settle(outcome(idOfCurrent()));
  };
  const giveUpAfter = (seconds: number) =>
    setTimeout(() => {
      die((id) => faultOf(id, 'timed-out', `Invoking task timed out after ${seconds} seconds`));
      void worker.terminate();
    }, seconds * 1000);

  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'log') return options.log(message.requestId, message.level, message.text);
    if (message.kind === 'ready') {
      ready = true;
      if (!current) return;
      clearTimeout(current.timer);
      current.timer = giveUpAfter(boot.timeoutSeconds);
      return;
    }
    if (message.requestId === idOfCurrent()) settle(outcomeOf(message, options));
  });
  worker.on('error', (cause: Error) => {
    lastWords = String(cause.stack ?? cause);
    options.log(idOfCurrent(), 'error', lastWords);
    die((id) => faultOf(id, 'crashed', cause.message));
  });
  worker.on('exit', () => die((id) => faultOf(id, 'crashed', lastWords)));
  worker.stdout.on('data', (bytes: Buffer) => options.log(idOfCurrent(), 'info', bytes.toString().trimEnd()));
  worker.stderr.on('data', (bytes: Buffer) =>
    options.log(idOfCurrent(), 'error', bytes.toString().trimEnd()),
  );

  return {
    alive: () => alive,
    run: (message) =>
      new Promise((resolve) => {
        const timer = giveUpAfter(ready ? boot.timeoutSeconds : LIMITS.bootSeconds);
        current = { message, settle: resolve, timer };
        worker.postMessage(message);
      }),
    stop: async () => {
      die((id) => faultOf(id, 'stopped', 'The local cloud is stopping.'));
      await worker.terminate();
    },
  };
}

function outcomeOf(
  message: Exclude<WorkerMessage, { kind: 'log' | 'ready' }>,
  options: InstanceOptions,
): Outcome {
  const { requestId } = message;
  if (message.kind === 'result') return { kind: 'result', requestId, result: message.result };
  options.log(requestId, 'error', message.stack);
  return faultOf(requestId, 'thrown', message.message);
}
