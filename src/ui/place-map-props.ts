import type { OnMap } from '#core/shared/cluster';

/** Something on a map, with the page it opens. */
export interface MapItem extends OnMap {
  readonly id: string;
  readonly name: string;
  readonly look: 'base' | 'station' | 'activity';
  /** Where it is in words: the county. */
  readonly region: string;
  readonly to: string;
}

export interface PlaceMapProps {
  /** 地图，内容与下方列表相同 */
  readonly label: string;
  readonly items: readonly MapItem[];
  /** How one counts them: 处, 个活动. */
  readonly unit: string;
  readonly here?: OnMap | undefined;
}
