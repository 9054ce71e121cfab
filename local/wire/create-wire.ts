import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '../database/database';
import { DatabaseFailure } from '../database/failure';
import { LIMITS } from '../database/limits';
import { type Action, type ActionAnswer, textOf, transactionOf, type WireBody } from './action';
import { type Chaos, createTroubleMaker, type Trouble, troubleBefore } from './chaos';
import { databaseActions } from './database-actions';
import { createFileStore, type FileStore } from './file-store';
import { type OpenApiAnswer, readOpenApiCall, writeOpenApiAnswer } from './open-api';
import { storageActions } from './storage-actions';
import { WireFailure } from './wire-failure';

/** One request as the inspector shows it. */
export interface WireEntry {
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

export interface WireOptions {
  readonly database: Database;
  readonly filesFolder: string;
  /** Where browsers reach this machine's gateway: `http://127.0.0.1:4000`. */
  readonly publicUrl: () => string;
  readonly invoke: (
    functionName: string,
    event: unknown,
    seqId: string,
  ) => Promise<{ readonly result: string } | { readonly error: string }>;
  readonly openApi: (
    apiName: string,
    given: Readonly<Record<string, unknown>>,
    seqId: string,
  ) => Promise<OpenApiAnswer>;
  readonly chaos?: () => Chaos | undefined;
  readonly trace?: (entry: WireEntry) => void;
}

/** Answers one request of the SDK. */
export type Wire = (request: IncomingMessage, response: ServerResponse, body: Buffer) => Promise<void>;

function functionActions({ invoke }: WireOptions): Readonly<Record<string, Action>> {
  return {
    'functions.invokeFunction': async (body, seqId) => {
      const event: unknown = JSON.parse(textOf(body, 'request_data') || '{}');
      const outcome = await invoke(textOf(body, 'function_name'), event, seqId);
      if ('error' in outcome) {
        const text = { errorCode: 1, errorMessage: 'user code exception caught', stackTrace: outcome.error };
        throw new WireFailure('FUNCTIONS_EXECUTE_FAIL', JSON.stringify(text));
      }
      return { data: { response_data: outcome.result } };
    },
  };
}

const urlOf = (request: IncomingMessage): URL => new URL(request.url ?? '/', 'http://wire');

/** The code and text an error is answered with; what nobody meant is the service's own error. */
function answerOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof WireFailure || error instanceof DatabaseFailure) {
    return { code: error.code, message: error.message };
  }
  return {
    code: 'SYS_ERR',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

const fileAnswerer =
  (files: FileStore) =>
  (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const name = decodeURI(urlOf(request).pathname.slice('/cos/'.length));
    if (request.method === 'PUT') {
      response.statusCode = files.write(name, body) ? 200 : 403;
      response.end();
      return;
    }
    const bytes = files.read(name);
    response.statusCode = bytes === undefined ? 404 : 200;
    response.end(bytes);
  };

function readBody(body: Buffer): WireBody {
  try {
    return JSON.parse(body.toString() || '{}') as WireBody;
  } catch {
    throw new WireFailure('INVALID_PARAM', 'the body is not JSON');
  }
}

/**
 * Speaks the protocol that wx-server-sdk 4.0.2 speaks with production, over plain HTTP.
 * Errors are answered with status 200, as production does; an action nobody knows is an error, never a guess.
 */
export function createWire(options: WireOptions): Wire {
  const { database } = options;
  const files = createFileStore(options.filesFolder);
  const actions: Readonly<Record<string, Action>> = {
    ...databaseActions(database),
    ...storageActions(files, options.publicUrl),
    ...functionActions(options),
  };
  const answerFile = fileAnswerer(files);
  const nextTrouble = createTroubleMaker(options.chaos ?? (() => undefined));

  const carryOut = async (body: WireBody, trouble: Trouble, seqId: string): Promise<ActionAnswer> => {
    const name = textOf(body, 'action');
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) throw new WireFailure('INVALID_PARAM', `unsupported action ${name}`);
    await troubleBefore(trouble, { action: name, ...transactionOf(body) }, database.abort);
    return action(body, seqId);
  };

  const answerJson = async (body: WireBody, trouble: Trouble, seqId: string) => {
    const requestId = randomUUID();
    try {
      const text = JSON.stringify({ ...(await carryOut(body, trouble, seqId)), requestId });
      if (Buffer.byteLength(text) <= LIMITS.answerBytes) return { text };
      const code = 'EXCEED_MAX_RESPONSE_SIZE';
      return { code, text: JSON.stringify({ code, message: 'the answer is larger than 1 MB', requestId }) };
    } catch (error) {
      const answer = answerOf(error);
      return { code: answer.code, text: JSON.stringify({ ...answer, requestId }) };
    }
  };

  const handleJson: Wire = async (request, response, raw) => {
    const at = Date.now();
    const seqId = urlOf(request).searchParams.get('seqId') ?? '';
    const body = readBody(raw);
    const trouble = nextTrouble();
    const { code, text } = await answerJson(body, trouble, seqId);
    const collection = textOf(body, 'collectionName');
    options.trace?.({
      at,
      action: textOf(body, 'action'),
      ...(collection === '' ? {} : { collection }),
      ...transactionOf(body),
      durationMs: Date.now() - at,
      ...(code === undefined ? {} : { code }),
      requestBytes: raw.length,
      answerBytes: Buffer.byteLength(text),
      seqId,
    });
    if (trouble === 'drop-answer') {
      response.destroy();
      return;
    }
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(text);
  };

  const handleOpenApi: Wire = async (request, response, raw) => {
    const at = Date.now();
    const seqId = urlOf(request).searchParams.get('seqId') ?? '';
    const { apiName, given } = readOpenApiCall(raw, request.headers['content-type'] ?? '');
    const bytes = writeOpenApiAnswer(await options.openApi(apiName, given, seqId));
    const sizes = { requestBytes: raw.length, answerBytes: bytes.length };
    options.trace?.({ at, action: `wx.openApi ${apiName}`, durationMs: Date.now() - at, ...sizes, seqId });
    response.setHeader('content-type', 'application/octet-stream');
    response.end(bytes);
  };

  return async (request, response, body) => {
    if (urlOf(request).pathname.startsWith('/cos/')) {
      answerFile(request, response, body);
      return;
    }
    const isMultipart = (request.headers['content-type'] ?? '').startsWith('multipart/');
    await (isMultipart ? handleOpenApi : handleJson)(request, response, body);
  };
}
