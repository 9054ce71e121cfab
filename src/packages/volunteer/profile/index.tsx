import { ProfileScreen } from '../../../features/register/profile/profile-screen';

export default function ProfilePage() {
  return <ProfileScreen />;
}
