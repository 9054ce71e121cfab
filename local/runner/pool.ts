import type { Instance } from './instance';
import { faultOf, type Outcome } from './outcome';
import type { EventMessage } from './worker-message';

/** The instances of one function and the events that wait for one. */
export interface Pool {
  run(message: () => EventMessage): Promise<Outcome>;
  /** Lets running events end and holds new ones back until `resume`; instances stay warm. */
  pause(): Promise<void>;
  resume(): void;
  /** Answers everything still open with "stopped". */
  close(): Promise<void>;
}

interface WaitingEvent {
  readonly message: () => EventMessage;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * Keeps up to `size` instances warm. A dead instance leaves; its place, and the queue, go to a new one.
 *
 * A message is made when its event starts, so that the clock it carries is not older than the wait.
 */
export function createPool(size: number, start: () => Instance): Pool {
  const waiting: WaitingEvent[] = [];
  const idle: Instance[] = [];
  const busy = new Map<Instance, Promise<void>>();
  let paused = false;

  const nextInstance = (): Instance | undefined => {
    for (let instance = idle.pop(); instance; instance = idle.pop()) if (instance.alive()) return instance;
    return busy.size < size ? start() : undefined;
  };
  const serveOne = async (instance: Instance, event: WaitingEvent) => {
    const outcome = await instance.run(event.message());
    busy.delete(instance);
    if (instance.alive()) idle.push(instance);
    event.settle(outcome);
    pump();
  };
  const pump = () => {
    while (!paused && waiting.length > 0) {
      const instance = nextInstance();
      if (!instance) return;
      const event = waiting.shift();
      if (event) busy.set(instance, serveOne(instance, event));
    }
  };
  return {
    run: (message) =>
      new Promise((settle) => {
        waiting.push({ message, settle });
        pump();
      }),
    pause: async () => {
      paused = true;
      await Promise.all(busy.values());
    },
    resume: () => {
      paused = false;
      pump();
    },
    close: async () => {
      paused = true;
      for (const event of waiting.splice(0))
        event.settle(faultOf(event.message().requestId, 'stopped', 'The local cloud is stopping.'));
      await Promise.all([...busy.keys()].map((instance) => instance.stop()));
      await Promise.all(idle.splice(0).map((instance) => instance.stop()));
    },
  };
}
