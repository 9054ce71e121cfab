import { RegisterScreen } from '../../../features/register/register-screen';

export default function RegisterPage() {
  return <RegisterScreen />;
}
