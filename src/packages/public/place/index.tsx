import { PlaceScreen } from '../../../features/place/place-screen';

export default function PlacePage() {
  return <PlaceScreen />;
}
