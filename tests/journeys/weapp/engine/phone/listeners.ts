const EVENTS = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'NetworkStatusChange',
  'WindowResize',
  'KeyboardHeightChange',
  'MemoryWarning',
  'UserCaptureScreen',
] as const;

type EventName = (typeof EVENTS)[number];
type Listener = (word: unknown) => void;

/** What the phone tells the mini-program by itself. */
export interface Listeners {
  /** The `onX` and `offX` functions of wx. */
  readonly functions: Readonly<Record<string, unknown>>;
  tell(event: EventName, word: unknown): void;
}

/** Keeps who listens to what. */
export function createListeners(): Listeners {
  const kept = new Map<EventName, Set<Listener>>(EVENTS.map((event) => [event, new Set()]));
  const pairs = EVENTS.flatMap((event) => [
    [`on${event}`, (listener: Listener) => void kept.get(event)?.add(listener)] as const,
    [
      `off${event}`,
      (listener?: Listener) => (listener ? kept.get(event)?.delete(listener) : kept.get(event)?.clear()),
    ] as const,
  ]);
  return {
    functions: Object.fromEntries(pairs),
    tell: (event, word) => {
      for (const listener of kept.get(event) ?? []) listener(word);
    },
  };
}
