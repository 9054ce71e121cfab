import { OpenSheetsScreen } from '../../../features/hours-desk/open-sheets-screen';

export default function HoursPage() {
  return <OpenSheetsScreen />;
}
