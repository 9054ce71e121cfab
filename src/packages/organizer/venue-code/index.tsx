import { VenueCodeScreen } from '../../../features/venue-code/venue-code-screen';

export default function VenueCodePage() {
  return <VenueCodeScreen />;
}
