import { EditScreen } from '../../../features/hours-desk/edit-screen';

export default function HourEditPage() {
  return <EditScreen />;
}
