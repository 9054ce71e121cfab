import { Failure } from '#core/shared/failure';

/** A call as it arrives, by whichever way. */
export interface Envelope {
  readonly call: string;
  readonly request: unknown;
}

/** The event of CloudBase's HTTP access service. */
export interface HttpEvent {
  readonly httpMethod: string;
  readonly body?: unknown;
  readonly isBase64Encoded?: unknown;
  readonly headers?: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an event came through the HTTP access service, not from inside WeChat. */
export const isHttpEvent = (event: unknown): event is HttpEvent =>
  isObject(event) && typeof event['httpMethod'] === 'string';

/**
 * Network address an HTTP event comes from, as the access service wrote it down: its own header, else the last one it
 * added to the chain. Earlier links of the chain are whatever the sender claims.
 */
export function addressOf({ headers }: HttpEvent): string | undefined {
  const said = isObject(headers) ? headers : {};
  const chain = String(said['x-forwarded-for'] ?? '').split(',');
  const address = String(said['x-real-ip'] ?? chain.at(-1) ?? '').trim();
  return address === '' ? undefined : address;
}

/** Name of the platform's trigger, when that is what woke the function. */
export const triggerOf = (event: unknown): string | undefined =>
  isObject(event) && typeof event['TriggerName'] === 'string' ? event['TriggerName'] : undefined;

const malformed = (): Failure =>
  new Failure('INVALID_INPUT', 'not an envelope', [{ path: '', sentence: '请求格式不对，请更新后再试' }]);

/** Reads `{ call, request }`; a missing request is an empty one. What WeChat adds beside them is ignored. */
export function envelopeOf(event: unknown): Envelope {
  if (!isObject(event) || typeof event['call'] !== 'string') {
    throw malformed();
  }
  const request = event['request'] ?? {};
  // A list would pass as an object without keys.
  if (!isObject(request)) {
    throw malformed();
  }
  return { call: event['call'], request };
}

/** The JSON an HTTP request carries. */
export function bodyOf({ body, isBase64Encoded }: HttpEvent): unknown {
  try {
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
    return JSON.parse(isBase64Encoded === true ? Buffer.from(text, 'base64').toString('utf8') : text);
  } catch {
    // Broken JSON is the sender's mistake, and what exactly is broken helps nobody.
    throw malformed();
  }
}
