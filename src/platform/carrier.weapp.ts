import Taro from '@tarojs/taro';
import { carryToGateway } from './local-gateway';

const cloud = { isReady: false };

/** WeChat's cloud answers nobody before this; an empty id means the mini-program's default environment. */
function prepareCloud(): void {
  if (!cloud.isReady) {
    Taro.cloud.init(CLOUD_ENV_ID === '' ? {} : { env: CLOUD_ENV_ID });
    cloud.isReady = true;
  }
}

/** From this code down WeChat's cloud itself answers: the function failed, took too long or is not there. */
const CLOUD_ANSWERED = -400_000;

const isOfTheCloud = (fault: unknown): boolean =>
  typeof fault === 'object' &&
  fault !== null &&
  'errCode' in fault &&
  typeof fault.errCode === 'number' &&
  fault.errCode <= CLOUD_ANSWERED;

/**
 * Carries a call to a cloud function. Throws when no answer comes back; a function that failed without an answer of
 * ours comes back as `undefined`.
 */
export async function carry(
  functionName: string,
  body: { call: string; request: unknown },
): Promise<unknown> {
  // A build constant: release builds hold '' and the whole branch is cut out of them.
  if (LOCAL_GATEWAY !== '') {
    return carryToGateway(functionName, body);
  }
  prepareCloud();
  try {
    const { result } = await Taro.cloud.callFunction({ name: functionName, data: body });
    return result;
  } catch (fault) {
    if (isOfTheCloud(fault)) {
      return undefined;
    }
    throw fault;
  }
}
