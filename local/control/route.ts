import type { IncomingHttpHeaders } from 'node:http';

/** A request to the control surface, its JSON body read. */
export interface ControlRequest {
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
  /** The path after the route's own name: `checkin` in `/local/timer/checkin`. */
  readonly rest: string;
}

/** What a control route answers, as JSON. */
export interface ControlReply {
  readonly status: number;
  readonly json: unknown;
  readonly cookie?: string;
}

/** Answers one control request. */
export type ControlRoute = (request: ControlRequest) => ControlReply | Promise<ControlReply>;

/** Routes by method and name: `POST clock` answers `POST /local/clock`. */
export type ControlRoutes = Readonly<Record<string, ControlRoute>>;

/** A plain success. */
export function done(json: unknown): ControlReply {
  return { status: 200, json };
}

/** A request that makes no sense, and why. */
export function badRequest(message: string): ControlReply {
  return { status: 400, json: { code: 'INVALID_PARAM', message } };
}

/** A thing that is not there. */
export function notFound(message: string): ControlReply {
  return { status: 404, json: { code: 'NOT_FOUND', message } };
}

/** A whole number from the query string, within bounds. */
export function numberFrom(
  url: URL,
  name: string,
  bounds: { readonly usual: number; readonly most: number },
): number {
  const given = Number(url.searchParams.get(name) ?? bounds.usual);
  return Number.isInteger(given) && given >= 0 ? Math.min(given, bounds.most) : bounds.usual;
}
