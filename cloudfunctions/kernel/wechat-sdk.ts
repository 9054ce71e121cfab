import * as cloud from 'wx-server-sdk';

let isReady = false;

/** The platform's SDK, told once that it works in the environment the function is deployed to. The only importer. */
export function platform(): typeof cloud {
  if (!isReady) {
    // The typings know only names of environments, not the symbol that means «this one».
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
    isReady = true;
  }
  return cloud;
}
