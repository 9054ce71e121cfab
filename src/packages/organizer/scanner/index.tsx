import { ScannerScreen } from '../../../features/gate/scanner-screen';

export default function ScannerPage() {
  return <ScannerScreen />;
}
