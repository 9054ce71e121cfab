import { ActivityFilterScreen } from '../../../features/activities/filter-screen';

export default function ActivityFilterPage() {
  return <ActivityFilterScreen />;
}
