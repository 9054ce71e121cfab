import { Map as WechatMap } from '@tarojs/components';
import { open } from '../platform/navigate';
import { aria } from './base/semantics';
import type { PlaceMapProps } from './place-map-props';

const PIN = '/assets/tabs/light/places-chosen.png';

/** Items on WeChat's map; a mark opens its page. Always beside a list with the same content. */
export function PlaceMap({ label, items, here }: PlaceMapProps) {
  const centre = here ?? items[0];
  if (centre === undefined) return null;
  const openMark = (mark: number | string) => {
    const to = items[Number(mark)]?.to;
    if (to !== undefined) open(to);
  };
  return (
    <WechatMap
      className="map"
      longitude={centre.lng}
      latitude={centre.lat}
      scale={11}
      includePoints={items.map(({ lng, lat }) => ({ longitude: lng, latitude: lat }))}
      markers={items.map(({ name, lng, lat }, mark) => ({
        id: mark,
        longitude: lng,
        latitude: lat,
        iconPath: PIN,
        width: 40,
        height: 40,
        title: name,
        ariaLabel: name,
      }))}
      onMarkerTap={({ detail }) => openMark(detail.markerId)}
      onError={() => undefined}
      {...aria({ label })}
    />
  );
}
