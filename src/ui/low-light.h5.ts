import { useEffect, useState } from 'react';

/** The picture is looked at in this many points a side, once in so many milliseconds. */
const SIDE = 16;
const EVERY_MS = 1000;
/** Mean brightness of 255 below which a code can hardly be read, and above which it can again. */
const DARK = 40;
const LIGHT = 60;
/** So many dark looks in a row are more than a hand before the lens. */
const LOOKS = 2;

/** What a run of looks at the picture says: dark after two dark ones, light again only when clearly so. */
export function judgeLight(
  brightness: number,
  before: { readonly isDark: boolean; readonly darkLooks: number },
) {
  const darkLooks = brightness < DARK ? before.darkLooks + 1 : 0;
  const isDark = before.isDark ? brightness <= LIGHT : darkLooks >= LOOKS;
  return { isDark, darkLooks };
}

/** Mean brightness of the picture, 0 to 255; `undefined` while there is none. */
function brightnessOf(video: HTMLVideoElement, pen: CanvasRenderingContext2D): number | undefined {
  if (video.readyState < video.HAVE_CURRENT_DATA) {
    return undefined;
  }
  pen.drawImage(video, 0, 0, SIDE, SIDE);
  const { data } = pen.getImageData(0, 0, SIDE, SIDE);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return sum / (SIDE * SIDE);
}

/** Whether it is too dark for the camera; looks once a second while there is a stream. */
export function useLowLight(
  picture: { readonly current: HTMLVideoElement | null },
  isOpen: boolean,
): boolean {
  const [isDark, setIsDark] = useState(false);
  useEffect(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!isOpen || pen === null) {
      return undefined;
    }
    let seen = { isDark: false, darkLooks: 0 };
    const timer = setInterval(() => {
      const brightness = picture.current === null ? undefined : brightnessOf(picture.current, pen);
      if (brightness !== undefined) {
        seen = judgeLight(brightness, seen);
        setIsDark(seen.isDark);
      }
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [picture, isOpen]);
  return isDark;
}
