import type { OpenBtnProps } from './open-btn-props';

/** A button only WeChat itself can answer: the web page leaves it out. */
export function OpenBtn(_: OpenBtnProps) {
  return null;
}
