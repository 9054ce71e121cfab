import type { Point } from '#core/place/point';
import type { PlaceBrief } from '#core/place/snapshot';
import { PlaceMap as WechatPlaceMap } from '../../ui/place-map';

interface PlaceMapProps {
  /** Says that the list holds the same. */
  readonly label: string;
  readonly places: readonly PlaceBrief[];
  readonly here: Point | undefined;
}

/** WeChat's own map; an alternative to the list, never the only way. */
export const PlaceMap = (map: PlaceMapProps) => <WechatPlaceMap {...map} />;
