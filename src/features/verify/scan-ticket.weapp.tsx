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
  const [fault, setFault] = useState<string>();
  const scan = async () => {
    setFault(undefined);
    const one = await scanOnce();
    if (one.kind === 'refused') setFault(WORDS.noCamera);
    if (one.kind !== 'code') {
      return;
    }
    const ticket = readVerifyText(one.text);
    if (ticket === undefined) setFault(WORDS.notOurs);
    else onTicket(ticket);
  };
  return (
    <Stack gap={3}>
      <Btn icon="scan" onPress={() => void scan()}>
        {WORDS.scan}
      </Btn>
      {fault !== undefined && <Notice tone="err" title={fault} speaks="alert" />}
    </Stack>
  );
}
