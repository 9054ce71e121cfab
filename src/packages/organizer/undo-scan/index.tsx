import { UndoScreen } from '../../../features/gate/undo-screen';

export default function UndoPage() {
  return <UndoScreen />;
}
