import Taro from '@tarojs/taro';

const HOME = '/pages/home/index';

/** The phone's own way to end the app and open it again; since WeChat 8.0.40, and not in Taro's types. */
interface Restarter {
  readonly restartMiniProgram?: (choice: { readonly path: string; readonly fail: () => void }) => void;
}

/** Starts the app over on its first page, with nothing left in memory where the phone can do so. */
export function restartApp(): void {
  const { restartMiniProgram } = Taro as unknown as Restarter;
  const reopen = (): void => void Taro.reLaunch({ url: HOME });
  if (typeof restartMiniProgram === 'function') {
    restartMiniProgram({ path: HOME, fail: reopen });
  } else {
    reopen();
  }
}
