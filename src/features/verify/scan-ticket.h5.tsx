import { useState } from 'react';
import { readVerifyText } from '#core/certificate/verify-address';
import { Btn } from '../../ui/btn';
import { CameraScanner } from '../../ui/camera-scanner';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import type { ScanTicketProps } from './scan-ticket-props';
import { VERIFY_WORDS as WORDS } from './words';

/** Scans the code on the paper with the camera, which opens only when asked to. */
export function ScanTicket({ onTicket }: ScanTicketProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [fault, setFault] = useState<string>();
  const toggle = () => {
    setIsOpen(!isOpen);
    setFault(undefined);
  };
  const see = (text: string): undefined => {
    const ticket = readVerifyText(text);
    if (ticket === undefined) {
      setFault(WORDS.notOurs);
      return;
    }
    setIsOpen(false);
    setFault(undefined);
    onTicket(ticket);
  };
  const refuse = () => {
    setIsOpen(false);
    setFault(WORDS.noCamera);
  };
  return (
    <Stack gap={3}>
      <Btn icon={isOpen ? 'close' : 'scan'} onPress={toggle} isExpanded={isOpen}>
        {isOpen ? WORDS.stopScan : WORDS.scan}
      </Btn>
      {fault !== undefined && <Notice tone="err" title={fault} speaks="alert" />}
      {isOpen && (
        <CameraScanner
          aim={WORDS.aim}
          torchWords={WORDS.torch}
          nativeWords={WORDS.nativeScan}
          onCode={see}
          onRefused={refuse}
        />
      )}
    </Stack>
  );
}
