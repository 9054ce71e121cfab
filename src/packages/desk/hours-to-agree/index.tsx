import { AgreeScreen } from '../../../features/hours-desk/agree-screen';

export default function HoursToAgreePage() {
  return <AgreeScreen />;
}
