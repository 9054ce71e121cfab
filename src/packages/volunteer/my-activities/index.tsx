import { MyActivitiesScreen } from '../../../features/my-activities/my-activities-screen';

export default function MyActivitiesPage() {
  return <MyActivitiesScreen />;
}
