interface Point {
  readonly lng: number;
  readonly lat: number;
}

export interface PlaceMapProps {
  /** 地图，内容与下方列表相同 */
  readonly label: string;
  readonly places: readonly (Point & { readonly id: string; readonly name: string })[];
  readonly here?: Point | undefined;
}
