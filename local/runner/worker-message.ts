/** What an instance is told before its first event. */
export interface WorkerBoot {
  readonly functionFolder: string;
  readonly functionName: string;
  readonly timeoutSeconds: number;
}

/** One event on its way into an instance. */
export interface EventMessage {
  readonly requestId: string;
  readonly event: unknown;
  /** What the platform puts into the environment for this event alone. */
  readonly environment: Readonly<Record<string, string>>;
  readonly clockOffset: number;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What an instance says back. Logs travel on the same channel, so they arrive before the answer. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly bootMs: number }
  | { readonly kind: 'log'; readonly requestId: string; readonly level: LogLevel; readonly text: string }
  | { readonly kind: 'result'; readonly requestId: string; readonly result: string }
  | { readonly kind: 'thrown'; readonly requestId: string; readonly message: string; readonly stack: string };
