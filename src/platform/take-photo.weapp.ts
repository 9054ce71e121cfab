import Taro from '@tarojs/taro';
import { fittingSize, type PickedPhoto, type Shrinking, smallEnough } from './photo-shrink';

/** What the button that asks for a photo is called here. */
export const TAKE_PHOTO_WORDS = '拍照或从相册选';

/** What WeChat says when the person goes back: `chooseMedia:fail cancel`. */
const WENT_BACK = /cancel/;

const readBase64 = (filePath: string): Promise<string> =>
  new Promise((done, fail) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => done(String(data)),
      fail: ({ errMsg }) => fail(new Error(errMsg)),
    });
  });

/** A picture that a canvas of WeChat's can draw. */
type Drawable = ReturnType<Taro.OffscreenCanvas['createImage']>;

function opened(src: string): Promise<Drawable> {
  const picture = Taro.createOffscreenCanvas({ type: '2d', width: 1, height: 1 }).createImage();
  return new Promise((done, fail) => {
    picture.onload = () => done(picture);
    picture.onerror = () => fail(new Error('no picture'));
    picture.src = src;
  });
}

function drawn(picture: Drawable, { width, height }: { readonly width: number; readonly height: number }) {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
  const pen = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  // What is see-through in a PNG would come out black.
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture as unknown as CanvasImageSource, 0, 0, width, height);
  return canvas as unknown as Taro.Canvas;
}

/** Draws the picture anew, which leaves behind where and with what it was taken. */
async function drawer(src: string): Promise<(how: Shrinking) => Promise<string>> {
  const whole = await Taro.getImageInfo({ src });
  const picture = await opened(src);
  let last: { readonly edge: number; readonly canvas: Taro.Canvas } | undefined;
  return async ({ edge, quality }) => {
    const size = fittingSize(whole, edge);
    if (last?.edge !== edge) {
      last = { edge, canvas: drawn(picture, size) };
    }
    const { width, height } = size;
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      ...{ canvas: last.canvas, width, height, destWidth: width, destHeight: height },
      ...{ fileType: 'jpg' as const, quality },
    });
    return readBase64(tempFilePath);
  };
}

/** One photo from the camera or the album, drawn so small that it fits. Must follow a tap; WeChat asks the person first. */
export async function takePhoto(mostBytes: number): Promise<PickedPhoto> {
  let preview = '';
  try {
    const { tempFiles } = await Taro.chooseMedia({
      ...{ count: 1, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] },
    });
    preview = tempFiles[0]?.tempFilePath ?? '';
  } catch (cause) {
    const { errMsg } = cause as { readonly errMsg?: string };
    return { kind: WENT_BACK.test(errMsg ?? '') ? 'left' : 'refused' };
  }
  try {
    const content = await smallEnough(mostBytes, await drawer(preview));
    return { kind: 'photo', content, preview };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** Opens the settings in which camera and album can be allowed. */
export const openPhotoSettings: (() => Promise<void>) | undefined = async () => {
  await Taro.openSetting();
};
