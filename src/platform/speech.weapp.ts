/** Whether this device can read Chinese out. WeChat has no voice of its own; its plug-in needs a certified account. */
export function canSpeak(): boolean {
  return false;
}

/** Reads a text out; never called here, see `canSpeak`. */
export function speak(_text: string, ended: () => void = () => undefined): void {
  ended();
}

/** Falls silent. */
export function stopSpeaking(): void {
  // Nothing is ever being read.
}
