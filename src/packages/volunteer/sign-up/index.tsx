import { SignUpScreen } from '../../../features/sign-up/sign-up-screen';

export default function SignUpPage() {
  return <SignUpScreen />;
}
