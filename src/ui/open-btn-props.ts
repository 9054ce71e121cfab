import type { ReactNode } from 'react';

export interface OpenBtnProps {
  /** What WeChat opens: its share sheet, or the phone number it has verified. */
  readonly opens: 'share' | 'phone-number';
  /** The one-time code a phone number is exchanged for on the server; absent when declined. */
  readonly onPhoneCode?: (code: string | undefined) => void;
  readonly children: ReactNode;
}
