import { followSystemLook } from '../platform/display';

/** Called once by the app. Pages dress themselves. */
export function startUi(): void {
  followSystemLook();
}
