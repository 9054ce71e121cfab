interface Spot {
  readonly lng: number;
  readonly lat: number;
  readonly name: string;
  readonly address: string;
}

/** Opens the way to a place in the map application of the device. */
export function openMap({ lng, lat, name, address }: Spot): void {
  const place = encodeURIComponent(name);
  const more = encodeURIComponent(address);
  const to = `https://uri.amap.com/marker?position=${lng},${lat}&name=${place}&content=${more}&coordinate=gaode`;
  window.open(to, '_blank', 'noopener');
}
