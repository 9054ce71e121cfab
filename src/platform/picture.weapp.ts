import Taro from '@tarojs/taro';
import type { Pen, PictureSaved, PictureSize } from './pen';

const isDenied = (cause: unknown): boolean =>
  /auth|authorize|permission/i.test(String((cause as { readonly errMsg?: string } | undefined)?.errMsg));

/** Draws on a picture of this size and saves it into the phone's album, which asks the person first. */
export async function savePicture(
  { width, height }: PictureSize,
  draw: (pen: Pen) => void,
): Promise<PictureSaved> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
    draw(canvas.getContext('2d') as unknown as Pen);
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      ...{ width, height, destWidth: width, destHeight: height, fileType: 'png' },
    });
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
    return 'saved';
  } catch (cause) {
    return isDenied(cause) ? 'denied' : 'failed';
  }
}

/** Whether this WeChat draws off the screen (base library 2.16.1) and has an album; on a computer it may not. */
export const canSavePicture = (): boolean =>
  Taro.canIUse('createOffscreenCanvas') && Taro.canIUse('saveImageToPhotosAlbum');

/** Opens the settings in which the album can be allowed. */
export const openAlbumSettings: (() => Promise<void>) | undefined = async () => {
  await Taro.openSetting();
};
