/** What the platform answers to one openapi call: JSON as its server API would send, or bytes. */
export type OpenApiReply =
  | { readonly json: unknown }
  | { readonly bytes: Buffer; readonly contentType: string };

/** The arguments of an openapi call, keys in snake case as the SDK sends them. */
export type OpenApiArguments = Readonly<Record<string, unknown>>;

/** A refusal as WeChat's server shapes it. */
export function refusal(errcode: number, errmsg: string): OpenApiReply {
  return { json: { errcode, errmsg } };
}

/** A success with the API's own fields. */
export function success(fields: Readonly<Record<string, unknown>> = {}): OpenApiReply {
  return { json: { errcode: 0, errmsg: 'ok', ...fields } };
}
