/** Whether a screen reader is on. Browsers do not tell, and guessing would be wrong. */
export function isScreenReaderOn(): Promise<boolean> {
  return Promise.resolve(false);
}
