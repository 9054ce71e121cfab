import { GatesScreen } from '../../../features/gate/gates-screen';

export default function GatesPage() {
  return <GatesScreen />;
}
