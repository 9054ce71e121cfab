import { TextHelpScreen } from '../../../features/help/text-help-screen';

export default function FeedbackPage() {
  return <TextHelpScreen />;
}
