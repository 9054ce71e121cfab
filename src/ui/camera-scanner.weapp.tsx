import { Camera, type CameraProps } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { keepScreenOn } from '../platform/screen';
import { isScreenReaderOn } from '../platform/screen-reader';
import { Block } from './base/block';
import { aria } from './base/semantics';
import { Btn } from './btn';
import type { CameraScannerProps } from './camera-scanner-props';
import { BtnRow } from './layout';
import { useWechatScanner } from './use-wechat-scanner';

/** The text of one code that the camera component found. */
const textOf = (event: Parameters<NonNullable<CameraProps['onScanCode']>>[0]): string | undefined => {
  const detail = event.detail as { readonly result?: unknown };
  return typeof detail.result === 'string' ? detail.result : undefined;
};

/**
 * The camera with the frame to aim at. With a screen reader on, WeChat's own scanner takes its place and opens again
 * after every code has been heard: it speaks, and it does not trap the focus in a picture. Going back from it ends the
 * loop on the page, where the last result can be undone. WeChat's scanner itself says when it is too dark; the camera
 * component shows no single pictures while it looks for codes, so the torch is simply always there. Until the phone has said whether one is on, there is neither.
 */
export function CameraScanner(props: CameraScannerProps) {
  const { aim, torchWords, nativeWords, onCode, onRefused, children } = props;
  const [isSpoken, setIsSpoken] = useState<boolean>();
  const [isLit, setIsLit] = useState(false);
  useEffect(() => {
    void isScreenReaderOn().then(setIsSpoken);
    const holding = keepScreenOn();
    return () => void holding.then((release) => release());
  }, []);
  const scanWithWechat = useWechatScanner({ ...props, isSpoken: isSpoken === true });
  return (
    <Block className="stack g3">
      {isSpoken === false && (
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
            // A picture with nothing to say; what to do with it stands below.
            {...aria({ hidden: true })}
          />
          <Block className="camera-frame">
            <Block className="camera-corners" hidden />
            <Block className="camera-aim">{aim}</Block>
          </Block>
        </Block>
      )}
      <Btn icon="scan" kind={isSpoken ? 'main' : 'second'} onPress={scanWithWechat}>
        {nativeWords}
      </Btn>
      <BtnRow>
        {isSpoken === false && (
          <Btn isTall icon="flashlight" isPressed={isLit} onPress={() => setIsLit(!isLit)}>
            {torchWords}
          </Btn>
        )}
        {children}
      </BtnRow>
    </Block>
  );
}
