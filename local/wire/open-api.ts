import { readMultipart } from './multipart';
import { readFields, writeField } from './protobuf';
import { WireFailure } from './wire-failure';

/** What the platform's own API answers: JSON, or bytes such as an image. */
export type OpenApiAnswer =
  | { readonly json: unknown }
  | { readonly bytes: Buffer; readonly contentType: string };

export interface OpenApiCall {
  readonly apiName: string;
  readonly given: Readonly<Record<string, unknown>>;
}

const readValue = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The SDK sends bare words unquoted.
    return text;
  }
};

/** CommApiData{2: OpenApiData{1: [{1: key, 2: value as JSON}]}} as plain arguments. */
function readArguments(data: Buffer): OpenApiCall['given'] {
  const pairs = readFields(data)
    .filter(({ field }) => field === 2)
    .flatMap(({ bytes }) => readFields(bytes))
    .filter(({ field }) => field === 1)
    .map(({ bytes }) => {
      const parts = new Map(readFields(bytes).map((part) => [part.field, part.bytes.toString()]));
      return [parts.get(1) ?? '', readValue(parts.get(2) ?? '')] as const;
    });
  return Object.fromEntries(pairs);
}

/** Reads a `cloud.openapi.*` call out of its multipart body. */
export function readOpenApiCall(body: Buffer, contentType: string): OpenApiCall {
  const parts = readMultipart(body, contentType);
  const action = parts.get('action')?.toString();
  if (action !== 'wx.openApi') throw new WireFailure('INVALID_PARAM', `unsupported action ${action ?? ''}`);
  return {
    apiName: parts.get('apiName')?.toString() ?? '',
    given: readArguments(parts.get('requestData') ?? Buffer.alloc(0)),
  };
}

/** CommOpenApiResp{1: data, 2: content type}. */
export function writeOpenApiAnswer(answer: OpenApiAnswer): Buffer {
  const [data, type] =
    'bytes' in answer
      ? [answer.bytes, answer.contentType]
      : [Buffer.from(JSON.stringify(answer.json)), 'application/json'];
  return Buffer.concat([
    writeField({ field: 1, bytes: data }),
    writeField({ field: 2, bytes: Buffer.from(type) }),
  ]);
}
