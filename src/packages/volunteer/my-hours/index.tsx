import { MyHoursScreen } from '../../../features/my-hours/my-hours-screen';

export default function MyHoursPage() {
  return <MyHoursScreen />;
}
