import Taro from '@tarojs/taro';

/** How long to wait for an answer before calling it offline, in milliseconds. */
const PATIENCE = 15_000;

async function post(path: string, data: unknown, token = ''): Promise<unknown> {
  const answer = await Taro.request({
    url: `${LOCAL_GATEWAY}${path}`,
    method: 'POST',
    header: { 'content-type': 'application/json', ...(token !== '' && { 'x-local-session': token }) },
    data,
    timeout: PATIENCE,
  });
  return answer.data as unknown;
}

const me: { token?: Promise<string> | undefined } = {};

/** The token of the sample person this build stands for, asked for once; nobody has none. */
function tokenOfMe(): Promise<string> {
  me.token ??=
    LOCAL_PERSON === ''
      ? Promise.resolve('')
      : post('/local/session', { person: LOCAL_PERSON }).then((answer) => {
          const { session } = answer as { readonly session?: string };
          return session ?? '';
        });
  // What failed is asked for again.
  me.token.catch(() => {
    me.token = undefined;
  });
  return me.token;
}

const isStranger = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'code' in answer && answer.code === 'UNAUTHENTICATED';

/**
 * Carries a call to the local gateway as the sample person of this build: `wx.request` keeps no cookies. A gateway that
 * has forgotten the person, since its data were thrown away, is told once more.
 */
export async function carryToGateway(functionName: string, body: unknown): Promise<unknown> {
  const path = `/call/${functionName}`;
  const answer = await post(path, body, await tokenOfMe());
  if (LOCAL_PERSON === '' || !isStranger(answer)) {
    return answer;
  }
  me.token = undefined;
  return post(path, body, await tokenOfMe());
}
