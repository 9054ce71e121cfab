import { LedgersScreen } from '../../../features/ledger/ledgers-screen';

export default function LedgersPage() {
  return <LedgersScreen />;
}
