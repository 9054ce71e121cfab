import type { Caption } from '#core/shared/captions';

export interface FilmProps {
  /** What the film is: 视频，湖边的一小时. */
  readonly label: string;
  readonly address: string;
  readonly captions: readonly Caption[];
  /** It cannot be played on this device or was not found. */
  readonly onFailed: () => void;
}
