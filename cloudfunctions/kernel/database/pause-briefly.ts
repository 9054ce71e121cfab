import { pause } from '../pause';

/** Waits a random moment that grows with the tries, so that rivals for one document stop meeting. */
export const pauseBriefly = (tried: number): Promise<void> =>
  pause(Math.random() * Math.min(200, 10 * (tried + 1)));
