import type { ActivityMeter } from '../activity-meter';

/** The options every asynchronous wx function takes. */
export interface CallOptions {
  readonly success?: (answer: object) => void;
  readonly fail?: (answer: object) => void;
  readonly complete?: (answer: object) => void;
  readonly [option: string]: unknown;
}

/** What a wx function does; it throws to fail. */
export type Behaviour = (options: CallOptions) => unknown;

/** wx functions with WeChat's convention: callbacks when given, else a promise; `errMsg` in every answer. */
export function asynchronous(
  behaviours: Readonly<Record<string, Behaviour>>,
  meter: ActivityMeter,
): Readonly<Record<string, unknown>> {
  const made = Object.entries(behaviours).map(
    ([name, behave]) => [name, answering(name, behave, meter)] as const,
  );
  return Object.fromEntries(made);
}

function answering(name: string, behave: Behaviour, meter: ActivityMeter) {
  return async (options: CallOptions = {}): Promise<object> => {
    const { success, fail, complete } = options;
    const hasCallback = [success, fail, complete].some((callback) => callback !== undefined);
    const work = meter.begin(`wx.${name}`);
    try {
      const answer = { errMsg: `${name}:ok`, ...((await behave(options)) as object | undefined) };
      success?.(answer);
      complete?.(answer);
      return answer;
    } catch (cause) {
      const answer = { errMsg: `${name}:fail ${(cause as Error).message}` };
      fail?.(answer);
      complete?.(answer);
      if (!hasCallback) throw answer;
      return answer;
    } finally {
      work.end();
    }
  };
}
