import { platform } from './wechat-sdk';

/** Who calls, as the platform tells it through the environment; nothing of it comes from the request. */
export interface Caller {
  /** Absent for public reading over HTTP and for the clock. */
  readonly openid?: string;
  readonly isPlatformTimer: boolean;
}

/** Reads the caller of the event that is being answered. */
export function callerNow(): Caller {
  const { OPENID } = platform().getWXContext() as { readonly OPENID?: unknown };
  // The SDK turns an openid made of digits into a number, losing its tail; the environment has it whole.
  const openid = typeof OPENID === 'number' ? process.env['WX_OPENID'] : OPENID;
  const isPlatformTimer = process.env['TRIGGER_SRC'] === 'timer';
  return typeof openid === 'string' && openid !== ''
    ? { openid, isPlatformTimer: false }
    : { isPlatformTimer };
}
