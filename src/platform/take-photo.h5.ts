import { fittingSize, type PickedPhoto, type Shrinking, smallEnough } from './photo-shrink';

/** What the button that asks for a photo is called here. */
export const TAKE_PHOTO_WORDS = '拍照或选照片';

/** Asks the browser for one file; on a phone it offers the camera too. */
const chosenFile = (): Promise<File | undefined> =>
  new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png';
    input.addEventListener('change', () => done(input.files?.[0]));
    input.addEventListener('cancel', () => done(undefined));
    input.click();
  });

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(String(reader.result).split(',')[1] ?? ''));
    reader.addEventListener('error', () => fail(reader.error));
    reader.readAsDataURL(blob);
  });

/** The picture on a canvas of that edge; what is see-through in a PNG would come out black. */
function drawn(picture: ImageBitmap | HTMLCanvasElement, edge: number): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), fittingSize(picture, edge));
  const pen = canvas.getContext('2d');
  if (pen === null) {
    throw new Error('this browser does not draw');
  }
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<string> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (blob === null) {
    throw new Error('this browser writes no JPEG');
  }
  return base64Of(blob);
}

/** Draws the picture anew, which leaves behind where and with what it was taken; the large one is drawn but once. */
function drawer(picture: ImageBitmap): (how: Shrinking) => Promise<string> {
  let last: { readonly edge: number; readonly canvas: HTMLCanvasElement } | undefined;
  return ({ edge, quality }) => {
    if (last?.edge !== edge) {
      last = { edge, canvas: drawn(last?.canvas ?? picture, edge) };
    }
    return jpegOf(last.canvas, quality);
  };
}

/** One photo of the person's choice, drawn so small that it fits. Must follow a tap. */
export async function takePhoto(mostBytes: number): Promise<PickedPhoto> {
  const file = await chosenFile();
  if (file === undefined) {
    return { kind: 'left' };
  }
  try {
    const picture = await createImageBitmap(file);
    const content = await smallEnough(mostBytes, drawer(picture));
    picture.close();
    return { kind: 'photo', content, preview: `data:image/jpeg;base64,${content}` };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** A browser has no setting of ours to open for this. */
export const openPhotoSettings: (() => Promise<void>) | undefined = undefined;
