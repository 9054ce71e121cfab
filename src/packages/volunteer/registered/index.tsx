import { RegisteredScreen } from '../../../features/register/registered-screen';

export default function RegisteredPage() {
  return <RegisteredScreen />;
}
