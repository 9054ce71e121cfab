import { Map as WechatMap } from '@tarojs/components';
import { aria } from './base/semantics';
import type { PlaceMapProps } from './place-map-props';

const PIN = '/assets/tabs/light/places-chosen.png';

/** Places on WeChat's map; always beside a list with the same content. */
export function PlaceMap({ label, places, here }: PlaceMapProps) {
  const centre = here ?? places[0];
  if (centre === undefined) return null;
  return (
    <WechatMap
      className="map"
      longitude={centre.lng}
      latitude={centre.lat}
      scale={11}
      includePoints={places.map(({ lng, lat }) => ({ longitude: lng, latitude: lat }))}
      markers={places.map(({ name, lng, lat }, place) => ({
        id: place,
        longitude: lng,
        latitude: lat,
        iconPath: PIN,
        width: 40,
        height: 40,
        title: name,
        ariaLabel: name,
      }))}
      onError={() => undefined}
      {...aria({ label })}
    />
  );
}
