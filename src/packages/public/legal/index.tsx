import { LegalScreen } from '../../../features/legal/legal-screen';

export default function LegalPage() {
  return <LegalScreen />;
}
