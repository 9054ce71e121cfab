import { WalkInScreen } from '../../../features/gate/walk-in-screen';

export default function WalkInPage() {
  return <WalkInScreen />;
}
