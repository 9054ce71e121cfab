const held: { lock?: WakeLockSentinel } = {};

/** Makes the screen bright and keeps it on while a code is held up; answers how to undo both. A browser cannot set brightness. */
export async function holdScreenBright(): Promise<() => void> {
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

/** Keeps the screen on while scanning; answers how to undo it. */
export const keepScreenOn = holdScreenBright;
