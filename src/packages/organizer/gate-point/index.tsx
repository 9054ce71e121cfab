import { PointScreen } from '../../../features/gate/point-screen';

export default function PointPage() {
  return <PointScreen />;
}
