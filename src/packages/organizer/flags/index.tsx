import { FlagsScreen } from '../../../features/flags/flags-screen';

export default function FlagsPage() {
  return <FlagsScreen />;
}
