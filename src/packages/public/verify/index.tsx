import { VerifyScreen } from '../../../features/verify/verify-screen';

export default function VerifyPage() {
  return <VerifyScreen />;
}
