import { bringIntoView } from './base/bring-into-view';

/** In WeChat nothing moves the focus; what bears this id comes into view. */
export const moveFocusTo = (id: string): void => bringIntoView(id);
