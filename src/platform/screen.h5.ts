const held: { lock?: WakeLockSentinel } = {};

/** Keeps the screen on while scanning; answers how to undo it. */
export async function keepScreenOn(): Promise<() => void> {
  try {
    held.lock = await navigator.wakeLock.request('screen');
  } catch {
    // Not supported, or the page is in the background: the screen just follows the device.
  }
  return () => {
    void held.lock?.release();
    delete held.lock;
  };
}

/** A screen that is held: whether it is brighter than before, and how to undo all of it. */
export interface HeldScreen {
  readonly isBrighter: boolean;
  readonly release: () => void;
}

/** Keeps the screen on while a code is held up. A browser cannot set brightness. */
export const holdScreenBright = async (): Promise<HeldScreen> => ({
  isBrighter: false,
  release: await keepScreenOn(),
});
