/** What became of asking for a photo. */
export type PickedPhoto =
  | {
      readonly kind: 'photo';
      /** The file in base64. */
      readonly content: string;
      /** From where this device can show it. */
      readonly preview: string;
    }
  /** The person went back without choosing. */
  | { readonly kind: 'left' }
  /** The device does not let the camera or the album be used. */
  | { readonly kind: 'refused' }
  /** What was chosen is no photo this device can open. */
  | { readonly kind: 'unreadable' };

/** How a photo is drawn anew: its longer edge in pixels and the quality of a JPEG from 0 to 1. */
export interface Shrinking {
  readonly edge: number;
  readonly quality: number;
}

/** From the best to the smallest. Writing on paper stays readable longer in a coarse large picture than in a fine small one. */
export const SHRINKINGS: readonly Shrinking[] = [
  { edge: 1600, quality: 0.5 },
  { edge: 1600, quality: 0.3 },
  { edge: 1280, quality: 0.3 },
  { edge: 1280, quality: 0.2 },
  { edge: 1120, quality: 0.2 },
  { edge: 960, quality: 0.25 },
  { edge: 960, quality: 0.15 },
  { edge: 720, quality: 0.2 },
];

/** Width and height of a picture whose longer edge is at most so long; never larger than it was. */
export function fittingSize(size: { readonly width: number; readonly height: number }, edge: number) {
  const scale = Math.min(1, edge / Math.max(size.width, size.height));
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}

/** Bytes of what a base64 text holds. */
export const bytesInBase64 = (text: string): number =>
  (text.length / 4) * 3 - (text.endsWith('==') ? 2 : Number(text.endsWith('=')));

/** The first drawing that takes no more bytes than that, from the best on; the smallest when none does. */
export async function smallEnough(
  mostBytes: number,
  draw: (how: Shrinking) => Promise<string>,
): Promise<string> {
  let content = '';
  for (const how of SHRINKINGS) {
    content = await draw(how);
    if (bytesInBase64(content) <= mostBytes) {
      break;
    }
  }
  return content;
}
