import { RecordScreen } from '../../../features/hours-desk/record-screen';

export default function HourRecordPage() {
  return <RecordScreen />;
}
