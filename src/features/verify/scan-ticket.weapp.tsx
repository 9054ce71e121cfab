import { useState } from 'react';
import { readVerifyText } from '#core/certificate/verify-address';
import { scanOnce } from '../../platform/scan';
import { Btn } from '../../ui/btn';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import type { ScanTicketProps } from './scan-ticket-props';
import { VERIFY_WORDS as WORDS } from './words';

/** Scans the code on the paper with WeChat's own scanner, which screen readers can use. */
export function ScanTicket({ onTicket }: ScanTicketProps) {
  const [isStrange, setIsStrange] = useState(false);
  const scan = async () => {
    setIsStrange(false);
    const text = await scanOnce();
    if (text === undefined) {
      return;
    }
    const ticket = readVerifyText(text);
    if (ticket === undefined) setIsStrange(true);
    else onTicket(ticket);
  };
  return (
    <Stack gap={3}>
      <Btn icon="scan" onPress={() => void scan()}>
        {WORDS.scan}
      </Btn>
      {isStrange && <Notice tone="err" title={WORDS.notOurs} speaks="alert" />}
    </Stack>
  );
}
