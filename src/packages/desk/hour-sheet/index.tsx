import { SheetScreen } from '../../../features/hours-desk/sheet-screen';

export default function HourSheetPage() {
  return <SheetScreen />;
}
