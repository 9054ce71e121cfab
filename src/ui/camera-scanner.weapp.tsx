import { Camera, type CameraProps } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { scanOnce } from '../platform/scan';
import { keepScreenOn } from '../platform/screen';
import { isScreenReaderOn } from '../platform/screen-reader';
import { Block } from './base/block';
import { Btn } from './btn';
import type { CameraScannerProps } from './camera-scanner-props';

/** The text of one code that the camera component found. */
const textOf = (event: Parameters<NonNullable<CameraProps['onScanCode']>>[0]): string | undefined => {
  const detail = event.detail as { readonly result?: unknown };
  return typeof detail.result === 'string' ? detail.result : undefined;
};

/**
 * The camera with the frame to aim at. With a screen reader on, WeChat's own scanner takes its place and opens again
 * after every code: it speaks, and it does not trap the focus in a picture.
 */
export function CameraScanner({ aim, torchWords, nativeWords, onCode, onRefused }: CameraScannerProps) {
  const [isSpoken, setIsSpoken] = useState(false);
  const [isLit, setIsLit] = useState(false);
  useEffect(() => {
    void isScreenReaderOn().then(setIsSpoken);
    const holding = keepScreenOn();
    return () => void holding.then((release) => release());
  }, []);
  const scanWithWechat = async () => {
    for (let text = await scanOnce(); text !== undefined; text = await scanOnce()) {
      onCode(text);
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
      <Btn icon="scan" onPress={() => void scanWithWechat()}>
        {nativeWords}
      </Btn>
      {!isSpoken && (
        <Btn icon="flashlight" isPressed={isLit} onPress={() => setIsLit(!isLit)}>
          {torchWords}
        </Btn>
      )}
    </Block>
  );
}
