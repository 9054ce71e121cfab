import { ConsentScreen } from '../../../features/register/consent-screen';

export default function ConsentPage() {
  return <ConsentScreen />;
}
