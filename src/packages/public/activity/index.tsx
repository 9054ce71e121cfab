import { ActivityScreen } from '../../../features/activity/activity-screen';

export default function ActivityPage() {
  return <ActivityScreen />;
}
