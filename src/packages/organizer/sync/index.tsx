import { SyncScreen } from '../../../features/gate/sync-screen';

export default function SyncPage() {
  return <SyncScreen />;
}
