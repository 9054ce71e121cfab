import { SelfCheckInScreen } from '../../../features/self-check-in/self-check-in-screen';

export default function SelfCheckInPage() {
  return <SelfCheckInScreen />;
}
