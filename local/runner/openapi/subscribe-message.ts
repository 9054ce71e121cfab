import { type OpenApiArguments, type OpenApiReply, refusal, success } from './open-api-reply';

/** subscribeMessage.send: accepts a well-formed message; nobody receives it here, the wire log shows it. */
export function sendSubscribeMessage(given: OpenApiArguments): OpenApiReply {
  const { touser, template_id: template, data } = given;
  if (typeof touser !== 'string' || touser === '') return refusal(40003, 'invalid openid');
  if (typeof template !== 'string' || template === '') return refusal(40037, 'invalid template_id');
  if (!isMessage(data)) return refusal(47003, 'argument invalid! data should be {key: {value}}');
  return success({ msgid: 0 });
}

function isMessage(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const values = Object.values(data);
  return (
    values.length > 0 &&
    values.every((field) => typeof (field as { value?: unknown } | null)?.value !== 'undefined')
  );
}
