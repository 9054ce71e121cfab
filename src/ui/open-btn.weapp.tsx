import { Button } from '@tarojs/components';
import type { OpenBtnProps } from './open-btn-props';

const OPENS = { share: 'share', 'phone-number': 'getPhoneNumber' } as const;

/** A button only WeChat itself can answer. */
export function OpenBtn({ opens, onPhoneCode, children }: OpenBtnProps) {
  return (
    <Button
      className="b press btn btn-second"
      openType={OPENS[opens]}
      onGetPhoneNumber={(event) => onPhoneCode?.(event.detail.code)}
    >
      {children}
    </Button>
  );
}
