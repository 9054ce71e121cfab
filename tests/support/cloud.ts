import type { Chaos, CloudProcess, PowerCut } from './start-cloud';

/** Calls made as one person, or as a visitor. */
export interface CloudSession {
  /** Absent for a visitor. */
  readonly token?: string;
  /**
   * Calls a verb of a function the way the web page does and answers its parsed reply. Throws when
   * the gateway itself had to answer: the function is missing, threw, crashed or ran out of time.
   */
  call(functionName: string, verb: string, request?: unknown): Promise<unknown>;
  /** The same by the way of wx.cloud.callFunction; answers `{result, errMsg, requestID}` or `{errCode, errMsg}`. */
  invoke(functionName: string, event: unknown): Promise<unknown>;
}

/** What happened when a timer fired. */
export interface Fired {
  readonly function: string;
  readonly trigger: string;
  readonly dueAt: string;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error?: string;
}

/** A local cloud under test. */
export interface Cloud {
  /** Changes with `restart`. */
  readonly url: string;
  readonly pid: number;
  readonly dataFolder: string;
  readonly visitor: CloudSession;
  /** A session of any openid, or of a person in the people file. */
  session(who: string | { readonly person: string }): Promise<CloudSession>;
  /** Sets the functions' clock (ISO; null = the machine's) and answers the timers that fired, all ended. */
  clock(now: string | null): Promise<readonly Fired[]>;
  advance(minutes: number): Promise<readonly Fired[]>;
  chaos(chaos: Chaos | null): Promise<void>;
  timer(functionName: string): Promise<readonly Fired[]>;
  wire(contains?: string): Promise<readonly Record<string, unknown>[]>;
  logs(contains?: string): Promise<readonly Record<string, unknown>[]>;
  /** What WeChat is to answer from now on; null gives the usual answer back. */
  openApi(api: string, answer: object | null): Promise<void>;
  openApiCalls(): Promise<readonly Record<string, unknown>[]>;
  /** Documents of a collection (at most 10,000) that match a query. */
  documents(collection: string, query?: object): Promise<readonly Record<string, unknown>[]>;
  /** Empties the database, files and logs, and seeds again. */
  reset(): Promise<void>;
  /** Any route below /local/, for what has no name here. */
  control(method: 'GET' | 'POST', route: string, body?: unknown): Promise<unknown>;
  /** Ends cleanly. */
  stop(): Promise<void>;
  /** Pulls the plug (SIGKILL); `restart` brings it back on the same data. */
  kill(): Promise<void>;
  /**
   * Has the machine pull its own plug (SIGKILL) at a request to the database that is still to come; null leaves it in.
   */
  plug(cut: PowerCut | null): Promise<void>;
  /** Resolves when the machine that runs now has lost its power, or has ended otherwise. */
  died(): Promise<void>;
  /** Ends cleanly if it still runs, and starts again on the same data; sessions stay good. */
  restart(): Promise<void>;
}

interface CloudParts {
  readonly dataFolder: string;
  readonly first: CloudProcess;
  start(): Promise<CloudProcess>;
  ended(): void;
}

type Entries = readonly Record<string, unknown>[];

/** The handle of a running local cloud. */
export function cloudAt(parts: CloudParts): Cloud {
  let running: CloudProcess | undefined = parts.first;
  let { url, pid } = parts.first;
  const control = (method: 'GET' | 'POST', route: string, body?: unknown) =>
    answered(fetch(`${url}/local/${route}`, { method, ...(method === 'POST' ? json(body ?? {}) : {}) }));
  /** The requests since the last reset that were short of an index. */
  const unindexed = async () => (await control('GET', 'unindexed')) as Entries;
  const move = async (body: object) =>
    (await control('POST', 'clock', body)) as { readonly fired: readonly Fired[] };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const ending = running;
    running = undefined;
    await ending?.end(signal);
  };
  return {
    get url() {
      return url;
    },
    get pid() {
      return pid;
    },
    dataFolder: parts.dataFolder,
    visitor: sessionOf(() => url),
    session: async (who) => {
      const body = typeof who === 'string' ? { openid: who } : who;
      const { session } = (await control('POST', 'session', body)) as { readonly session: string };
      return sessionOf(() => url, session);
    },
    clock: async (now) => (await move({ now })).fired,
    advance: async (advanceMinutes) => (await move({ advanceMinutes })).fired,
    chaos: async (chaos) => {
      await control('POST', 'chaos', chaos ?? {});
    },
    timer: async (name) =>
      ((await control('POST', `timer/${name}`)) as { readonly fired: readonly Fired[] }).fired,
    wire: async (contains = '') =>
      (await control('GET', `wire?limit=2000&contains=${encoded(contains)}`)) as Entries,
    logs: async (contains = '') =>
      (await control('GET', `logs?limit=2000&contains=${encoded(contains)}`)) as Entries,
    openApi: async (api, answer) => {
      await control('POST', 'openapi', { api, answer });
    },
    openApiCalls: async () => ((await control('GET', 'openapi')) as { readonly calls: Entries }).calls,
    documents: async (collection, query = {}) =>
      (await control(
        'GET',
        `collections/${collection}?limit=10000&query=${encoded(JSON.stringify(query))}`,
      )) as Entries,
    reset: async () => {
      const found = await unindexed();
      await control('POST', 'reset');
      refuseUnindexed(found);
    },
    control,
    stop: async () => {
      const found = running === undefined ? [] : await unindexed().catch(() => []);
      await end('SIGTERM');
      parts.ended();
      refuseUnindexed(found);
    },
    kill: () => end('SIGKILL'),
    plug: async (cut) => {
      await control('POST', 'plug', cut ?? {});
    },
    died: () => running?.exited ?? Promise.resolve(),
    restart: async () => {
      await end('SIGTERM');
      running = await parts.start();
      ({ url, pid } = running);
    },
  };
}

/** A query that production could not answer from an index fails the test that made it. */
function refuseUnindexed(found: Entries): void {
  const [first] = found;
  if (first !== undefined)
    throw new Error(`${found.length} requests are short of an index, the first: ${JSON.stringify(first)}`);
}

function sessionOf(url: () => string, token?: string): CloudSession {
  const post = (route: string, body: unknown) =>
    answered(fetch(`${url()}${route}`, { method: 'POST', ...json(body, token) }));
  return {
    ...(token === undefined ? {} : { token }),
    call: (functionName, verb, request = {}) => post(`/call/${functionName}`, { call: verb, request }),
    invoke: (functionName, event) => post(`/local/invoke/${functionName}`, event),
  };
}

function json(body: unknown, token?: string) {
  const session = token === undefined ? {} : { 'x-local-session': token };
  return { headers: { 'content-type': 'application/json', ...session }, body: JSON.stringify(body) };
}

/** The parsed answer; the gateway's own refusals are thrown, a function's replies of any status are not. */
async function answered(sent: Promise<Response>): Promise<unknown> {
  const response = await sent;
  const text = await response.text();
  const failed = response.headers.has('x-gateway-error') || response.url.includes('/local/');
  if (failed && !response.ok)
    throw new Error(`${response.status} ${new URL(response.url).pathname}: ${text}`);
  return JSON.parse(text);
}

const encoded = encodeURIComponent;
