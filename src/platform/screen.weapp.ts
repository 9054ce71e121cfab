import Taro from '@tarojs/taro';

/** A screen that is held: whether it is brighter than before, and how to undo all of it. */
export interface HeldScreen {
  readonly isBrighter: boolean;
  readonly release: () => void;
}

/** Makes the screen bright and keeps it on while a code is held up. */
export async function holdScreenBright(): Promise<HeldScreen> {
  const release = await keepScreenOn();
  try {
    const { value } = await Taro.getScreenBrightness();
    await Taro.setScreenBrightness({ value: 1 });
    const dim = () => void Taro.setScreenBrightness({ value }).catch(() => undefined);
    return {
      isBrighter: value < 1,
      release: () => {
        release();
        dim();
      },
    };
  } catch {
    return { isBrighter: false, release };
  }
}

/** Keeps the screen on while scanning; answers how to undo it. */
export async function keepScreenOn(): Promise<() => void> {
  const set = (keepScreenOn: boolean) => Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined);
  await set(true);
  return () => void set(false);
}
