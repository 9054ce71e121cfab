/** What a picture is drawn with: the part of a 2D canvas that browsers and WeChat share. */
export interface Pen {
  fillStyle: unknown;
  font: string;
  textAlign: string;
  readonly fillRect: (x: number, y: number, width: number, height: number) => void;
  readonly fillText: (text: string, x: number, y: number) => void;
}

/** Size in pixels, and the name of the file. */
export interface PictureSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** `denied`: the person has not allowed the album. */
export type PictureSaved = 'saved' | 'denied' | 'failed';
