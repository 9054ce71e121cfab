import { ExportScreen } from '../../../features/export/export-screen';

export default function ExportPage() {
  return <ExportScreen />;
}
