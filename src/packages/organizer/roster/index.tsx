import { RosterScreen } from '../../../features/gate/roster-screen';

export default function RosterPage() {
  return <RosterScreen />;
}
