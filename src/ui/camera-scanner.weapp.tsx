import { Camera, type CameraProps } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { scanOnce } from '../platform/scan';
import { keepScreenOn } from '../platform/screen';
import { isScreenReaderOn } from '../platform/screen-reader';
import { Block } from './base/block';
import { Btn } from './btn';
import type { CameraScannerProps } from './camera-scanner-props';
import { BtnRow } from './layout';

/** The text of one code that the camera component found. */
const textOf = (event: Parameters<NonNullable<CameraProps['onScanCode']>>[0]): string | undefined => {
  const detail = event.detail as { readonly result?: unknown };
  return typeof detail.result === 'string' ? detail.result : undefined;
};

/** A result is seen for two seconds at least; a screen reader needs about so long for each character. */
const SEEN_MS = 2000;
const SPOKEN_MS = 220;

/** Waits until what was said can have been seen or, with a screen reader, heard. */
const heard = (said: string | undefined, isSpoken: boolean): Promise<void> =>
  new Promise((resolve) => {
    const spoken = isSpoken ? (said ?? '').length * SPOKEN_MS : 0;
    setTimeout(resolve, said === undefined ? 0 : Math.max(SEEN_MS, spoken));
  });

/**
 * The camera with the frame to aim at. With a screen reader on, WeChat's own scanner takes its place and opens again
 * after every code has been heard: it speaks, and it does not trap the focus in a picture. Going back from it ends the
 * loop on the page, where the last result can be undone.
 */
export function CameraScanner(props: CameraScannerProps) {
  const { aim, torchWords, nativeWords, onCode, onRefused, scansOnce = false, children } = props;
  const [isSpoken, setIsSpoken] = useState(false);
  const [isLit, setIsLit] = useState(false);
  useEffect(() => {
    void isScreenReaderOn().then(setIsSpoken);
    const holding = keepScreenOn();
    return () => void holding.then((release) => release());
  }, []);
  const scanWithWechat = async () => {
    for (let text = await scanOnce(); text !== undefined; text = await scanOnce()) {
      await heard(onCode(text), isSpoken);
      if (scansOnce) return;
    }
  };
  return (
    <Block className="stack g3">
      {!isSpoken && (
        <Block className="camera">
          <Camera
            className="camera-view"
            mode="scanCode"
            devicePosition="back"
            flash={isLit ? 'torch' : 'off'}
            onScanCode={(event) => {
              const text = textOf(event);
              if (text !== undefined) onCode(text);
            }}
            onError={onRefused}
          />
          <Block className="camera-frame">
            <Block className="camera-corners" hidden />
            <Block className="camera-aim">{aim}</Block>
          </Block>
        </Block>
      )}
      <Btn icon="scan" kind={isSpoken ? 'main' : 'second'} onPress={() => void scanWithWechat()}>
        {nativeWords}
      </Btn>
      <BtnRow>
        {!isSpoken && (
          <Btn isTall icon="flashlight" isPressed={isLit} onPress={() => setIsLit(!isLit)}>
            {torchWords}
          </Btn>
        )}
        {children}
      </BtnRow>
    </Block>
  );
}
