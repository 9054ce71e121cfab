import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '../database/database';
import { DatabaseFailure } from '../database/failure';
import { LIMITS } from '../database/limits';
import { isDoc } from '../database/values';
import { type Action, parseJson, textOf, transactionOf, type WireBody } from './action';
import { answerFile } from './answer-file';
import { type Chaos, createTroubleMaker, type Trouble, troubleBefore } from './chaos';
import { databaseActions } from './database-actions';
import { createEjsonReader } from './ejson';
import { createFileStore } from './file-store';
import { type CallOpenApi, functionActions, type Invoke } from './function-actions';
import { readOpenApiCall, writeOpenApiAnswer } from './open-api';
import type { Plug } from './plug';
import { storageActions } from './storage-actions';
import { type Unindexed, unindexedIn } from './unindexed';
import { createUploadTickets } from './upload-ticket';
import { WireFailure } from './wire-failure';

/** One request as an inspector shows it. */
export interface WireEntry extends Unindexed {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly action: string;
  readonly collection?: string;
  readonly transactionId?: string;
  readonly durationMs: number;
  readonly code?: string;
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly seqId: string;
}

/** What the wire connects. */
export interface WireOptions {
  readonly database: Database;
  /** Folder of the uploaded files. */
  readonly filesFolder: string;
  /** Address under which `/cos/` is reached from outside. */
  readonly publicUrl: () => string;
  readonly invoke: Invoke;
  readonly openApi: CallOpenApi;
  readonly chaos?: () => Chaos | undefined;
  readonly plug?: Plug;
  /** How many documents a query may look through without an index before its entry says so; default 200. */
  readonly unindexedRowsMax?: number;
  readonly trace?: (entry: WireEntry) => void;
  /** The server's clock for `db.serverDate()`, in milliseconds since the epoch; default the machine's. */
  readonly now?: () => number;
}

/** Answers one request of the SDK. */
export type Wire = (request: IncomingMessage, response: ServerResponse, body: Buffer) => Promise<void>;

/** A request understood, and how it was answered. */
interface Exchanged {
  readonly label: WireBody;
  readonly code?: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** One request on its way. */
interface Call {
  readonly raw: Buffer;
  readonly seqId: string;
  readonly trouble: Trouble | undefined;
}

const urlOf = (request: IncomingMessage): URL => new URL(request.url ?? '/', 'http://wire');

/** The code and text an error is answered with; what nobody meant is the service's own error. */
function errorOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof WireFailure || error instanceof DatabaseFailure) {
    return { code: error.code, message: error.message };
  }
  return {
    code: 'SYS_ERR',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

/** An error goes out with status 200, as production does. */
function answerError(label: WireBody, error: unknown): Exchanged {
  const answer = errorOf(error);
  const bytes = Buffer.from(JSON.stringify({ ...answer, requestId: randomUUID() }));
  return { label, code: answer.code, contentType: 'application/json; charset=utf-8', bytes };
}

function readBody(raw: Buffer): WireBody {
  const body = parseJson(raw.toString() || '{}', 'the body');
  if (!isDoc(body)) throw new WireFailure('INVALID_PARAM', 'the body must be an object');
  return body;
}

/** An answer in JSON, unless it is larger than the gateway lets through. */
function answerJson(label: WireBody, answer: WireBody): Exchanged {
  const bytes = Buffer.from(JSON.stringify({ ...answer, requestId: randomUUID() }));
  if (bytes.length <= LIMITS.answerBytes)
    return { label, contentType: 'application/json; charset=utf-8', bytes };
  // The code is not in the text: wx-server-sdk has no number for it and lets it fall.
  return answerError(label, new WireFailure('EXCEED_MAX_RESPONSE_SIZE', 'response size exceeded 1MB'));
}

/** What was measured of a request. */
type Measured = Unindexed & Pick<WireEntry, 'at' | 'durationMs'>;

function entryOf(exchanged: Exchanged, call: Call, measured: Measured): WireEntry {
  const { label, code, bytes } = exchanged;
  const collection = textOf(label, 'collectionName');
  return {
    ...measured,
    action: textOf(label, 'action'),
    ...(collection === '' ? {} : { collection }),
    ...transactionOf(label),
    ...(code === undefined ? {} : { code }),
    requestBytes: call.raw.length,
    answerBytes: bytes.length,
    seqId: call.seqId,
  };
}

/** Carries out a JSON request. */
function jsonCarrier(actions: Readonly<Record<string, Action>>, abort: (transactionId: string) => void) {
  return async ({ raw, seqId, trouble }: Call): Promise<Exchanged> => {
    let body: WireBody = {};
    try {
      body = readBody(raw);
      const name = textOf(body, 'action');
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (action === undefined) throw new WireFailure('INVALID_PARAM', `unsupported action ${name}`);
      await troubleBefore(trouble, { action: name, ...transactionOf(body) }, abort);
      return answerJson(body, await action(body, seqId));
    } catch (error) {
      return answerError(body, error);
    }
  };
}

/** Carries out a `cloud.openapi.*` request: protobuf inside multipart. */
function openApiCarrier(openApi: CallOpenApi) {
  return async ({ raw, seqId, trouble }: Call, contentType: string): Promise<Exchanged> => {
    let label: WireBody = { action: 'wx.openApi' };
    try {
      const { apiName, given } = readOpenApiCall(raw, contentType);
      label = { action: `wx.openApi ${apiName}` };
      await troubleBefore(trouble, { action: 'wx.openApi' }, () => undefined);
      const bytes = writeOpenApiAnswer(await openApi(apiName, given, seqId));
      return { label, contentType: 'application/octet-stream', bytes };
    } catch (error) {
      return answerError(label, error);
    }
  };
}

/**
 * Speaks the protocol that wx-server-sdk 4.0.2 speaks with production, over plain HTTP.
 *
 * An action nobody knows is an error, never a guess.
 */
export function createWire(options: WireOptions): Wire {
  const { database, trace, plug, now = Date.now } = options;
  const door = { files: createFileStore(options.filesFolder), tickets: createUploadTickets() };
  const ejson = createEjsonReader(now);
  const unindexed = unindexedIn(database, ejson, options.unindexedRowsMax);
  const carryJson = jsonCarrier(
    {
      ...databaseActions(database, ejson),
      ...storageActions(door, options.publicUrl),
      ...functionActions(options.invoke, options.openApi),
    },
    database.abort,
  );
  const carryOpenApi = openApiCarrier(options.openApi);
  const nextTrouble = createTroubleMaker(options.chaos ?? (() => undefined));

  return async (request, response, raw) => {
    if (urlOf(request).pathname.startsWith('/cos/'))
      return answerFile(door, { request, response, body: raw });
    const at = Date.now();
    const powerCut = plug?.arrived();
    const contentType = request.headers['content-type'] ?? '';
    const call = { raw, seqId: urlOf(request).searchParams.get('seqId') ?? '', trouble: nextTrouble() };
    const exchanged = contentType.startsWith('multipart/')
      ? await carryOpenApi(call, contentType)
      : await carryJson(call);
    if (powerCut === 'after') plug?.pull();
    const durationMs = Date.now() - at;
    const cost = exchanged.code === undefined ? unindexed(exchanged.label) : {};
    trace?.(entryOf(exchanged, call, { at, durationMs, ...cost }));
    if (call.trouble?.kind === 'drop-answer') {
      // What was asked is done; only the answer is lost.
      response.destroy();
      return;
    }
    response.setHeader('content-type', exchanged.contentType);
    response.end(exchanged.bytes);
  };
}
