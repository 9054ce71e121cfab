import type { VerifyTicket } from '#core/certificate/verify-address';

export interface ScanTicketProps {
  readonly onTicket: (ticket: VerifyTicket) => void;
}
