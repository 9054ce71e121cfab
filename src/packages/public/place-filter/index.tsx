import { PlaceFilterScreen } from '../../../features/places/filter-screen';

export default function PlaceFilterPage() {
  return <PlaceFilterScreen />;
}
