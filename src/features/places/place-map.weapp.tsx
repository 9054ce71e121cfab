export { PlaceMap } from '../../ui/place-map';
