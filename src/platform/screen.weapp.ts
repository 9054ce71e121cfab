import Taro from '@tarojs/taro';

/** Makes the screen bright and keeps it on while a code is held up; answers how to undo both. */
export async function holdScreenBright(): Promise<() => void> {
  const release = await keepScreenOn();
  try {
    const { value } = await Taro.getScreenBrightness();
    await Taro.setScreenBrightness({ value: 1 });
    return () => {
      release();
      void Taro.setScreenBrightness({ value }).catch(() => undefined);
    };
  } catch {
    return release;
  }
}

/** Keeps the screen on while scanning; answers how to undo it. */
export async function keepScreenOn(): Promise<() => void> {
  const set = (keepScreenOn: boolean) => Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined);
  await set(true);
  return () => void set(false);
}
