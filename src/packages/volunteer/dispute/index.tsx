import { DisputeScreen } from '../../../features/my-hours/dispute-screen';

export default function DisputePage() {
  return <DisputeScreen />;
}
