import type { AccessFact } from '../access/features';
import type { Region } from '../region/region';
import type { CalendarDay } from '../shared/calendar';
import type { PlaceId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { Photo, StoredPhoto } from '../shared/photo';
import type { Point } from './point';

/** 基地 trains and manages at an organisation; 驿站 serves people in the neighbourhood. */
export type PlaceKind = 'base' | 'station';

/** One weekly opening span in Asia/Shanghai; `weekday` 0 is Sunday; minutes of the day. */
export interface OpeningSpan {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** 阳光助残志愿服务基地 or 驿站, with everything its page shows. */
export interface Place {
  readonly id: PlaceId;
  /** `JD-2023-0001` or `YZ-2023-0001`. */
  readonly siteNo: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly hostOrg: string;
  readonly region: Region;
  readonly address: string;
  /** How to find the door in words: 地铁 B 口出，沿盲道直行约 300 步. */
  readonly route?: string;
  readonly point: Point;
  readonly phone: string;
  readonly opening: readonly OpeningSpan[];
  readonly services: readonly string[];
  readonly access: readonly AccessFact[];
  /** What it looks like on the way in: the door, the ramp, the counter. */
  readonly photos?: readonly Photo[];
  readonly intro: string;
  readonly designatedOn: CalendarDay;
  readonly status: 'active' | 'paused' | 'withdrawn';
  readonly verifiedAt?: Instant;
  readonly verifiedBy?: string;
  /** Invented for demonstration; shown as 示例数据. */
  readonly isSample: boolean;
}

/** A place as it is kept. */
export interface KeptPlace extends Omit<Place, 'photos'> {
  readonly photos?: readonly StoredPhoto[];
}
