import { PassScreen } from '../../../features/pass/pass-screen';

export default function PassPage() {
  return <PassScreen />;
}
