import { OwnScansScreen } from '../../../features/gate/own-scans-screen';

export default function OwnScansPage() {
  return <OwnScansScreen />;
}
