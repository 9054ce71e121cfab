import { PlacesScreen } from '../../features/places/places-screen';

export default function PlacesPage() {
  return <PlacesScreen />;
}
