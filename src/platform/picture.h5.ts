import type { Pen, PictureSaved, PictureSize } from './pen';
import { handOver } from './save-file';

/** Draws on a picture of this size and lets the person save it; the browser needs no permission for it. */
export async function savePicture(
  { name, width, height }: PictureSize,
  draw: (pen: Pen) => void,
): Promise<PictureSaved> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen === null) {
    return 'failed';
  }
  draw(pen);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob !== null && (await handOver({ name, type: 'image/png', parts: [await blob.arrayBuffer()] }))
    ? 'saved'
    : 'failed';
}

/** Whether this browser draws pictures. */
export const canSavePicture = (): boolean => typeof HTMLCanvasElement.prototype.toBlob === 'function';

/** A browser has no setting to open for this. */
export const openAlbumSettings: (() => Promise<void>) | undefined = undefined;
