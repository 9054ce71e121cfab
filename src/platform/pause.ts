/** Resolves after so many milliseconds. For waiting between retries, never instead of an event. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
