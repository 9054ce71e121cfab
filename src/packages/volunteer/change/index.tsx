import { ChangeScreen } from '../../../features/register/profile/change-screen';

export default function ChangePage() {
  return <ChangeScreen />;
}
