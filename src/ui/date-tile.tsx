import { Block } from './base/block';

export interface DateTileProps {
  /** 11月 */
  readonly month: string;
  readonly day: number;
  /** 周日 */
  readonly weekday: string;
}

/** The day of something, on sun yellow. */
export function DateTile({ month, day, weekday }: DateTileProps) {
  return (
    <Block className="tile">
      <Block className="tile-side">{month}</Block>
      <Block className="tile-day">{day}</Block>
      <Block className="tile-side">{weekday}</Block>
    </Block>
  );
}
