import { SignedUpScreen } from '../../../features/sign-up/signed-up-screen';

export default function SignedUpPage() {
  return <SignedUpScreen />;
}
