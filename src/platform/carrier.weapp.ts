import Taro from '@tarojs/taro';

/** How long to wait for an answer before calling it offline, in milliseconds. */
const PATIENCE = 15_000;

async function carryToGateway(functionName: string, body: unknown): Promise<unknown> {
  const { data } = await Taro.request({
    url: `${LOCAL_GATEWAY}/call/${functionName}`,
    method: 'POST',
    header: { 'content-type': 'application/json' },
    data: body,
    timeout: PATIENCE,
  });
  return data;
}

const cloud = { isReady: false };

/** WeChat's cloud answers nobody before this; an empty id means the mini-program's default environment. */
function prepareCloud(): void {
  if (!cloud.isReady) {
    Taro.cloud.init(CLOUD_ENV_ID === '' ? {} : { env: CLOUD_ENV_ID });
    cloud.isReady = true;
  }
}

/** Carries a call to a cloud function. Throws when no answer comes back. */
export async function carry(
  functionName: string,
  body: { call: string; request: unknown },
): Promise<unknown> {
  // A build constant: release builds hold '' and the whole branch is cut out of them.
  if (LOCAL_GATEWAY !== '') {
    return carryToGateway(functionName, body);
  }
  prepareCloud();
  const { result } = await Taro.cloud.callFunction({ name: functionName, data: body });
  return result;
}
