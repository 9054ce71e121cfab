import Taro from '@tarojs/taro';

interface Spot {
  readonly lng: number;
  readonly lat: number;
  readonly name: string;
  readonly address: string;
}

/** Opens the way to a place in WeChat's own map. Needs no location permission. */
export function openMap({ lng, lat, name, address }: Spot): void {
  void Taro.openLocation({ longitude: lng, latitude: lat, name, address, scale: 16 });
}
