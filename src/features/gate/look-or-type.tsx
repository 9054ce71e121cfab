import { type ReactNode, useState } from 'react';
import { Btn } from '../../ui/btn';
import { CameraScanner } from '../../ui/camera-scanner';
import { BtnRow, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { GATE_WORDS } from './words';

interface LookOrTypeProps {
  /** A code was seen; answers what is said about it. */
  readonly onCode: (text: string) => string | undefined;
  /** The form in which the same is typed. */
  readonly form: ReactNode;
  /** What the button that opens the form is called. */
  readonly typeWords: string;
  /** What to do when there is no camera. */
  readonly noCameraAdvice: string;
  /** More tools beside it. */
  readonly children?: ReactNode;
}

/**
 * Looks at codes with the camera or takes what is typed, one at a time, so that the result above stays in sight. Whoever
 * has allowed the camera after all can go back to it.
 */
export function LookOrType({ onCode, form, typeWords, noCameraAdvice, children }: LookOrTypeProps) {
  const [isTyping, setIsTyping] = useState(false);
  const [hasNoCamera, setHasNoCamera] = useState(false);
  const isLooking = !isTyping && !hasNoCamera;
  const flipOver = () => {
    setIsTyping(isLooking);
    setHasNoCamera(false);
  };
  const flip = (
    <Btn isTall icon={isLooking ? 'keypad' : 'scan'} onPress={flipOver}>
      {isLooking ? typeWords : GATE_WORDS.useCamera}
    </Btn>
  );
  if (isLooking) {
    return (
      <CameraScanner
        aim={GATE_WORDS.aim}
        torchWords={GATE_WORDS.torch}
        nativeWords={GATE_WORDS.openScanner}
        onCode={onCode}
        onRefused={() => setHasNoCamera(true)}
      >
        {flip}
        {children}
      </CameraScanner>
    );
  }
  return (
    <Stack gap={4}>
      {hasNoCamera && (
        <Notice tone="warn" title={GATE_WORDS.noCamera} speaks="alert">
          {noCameraAdvice}
        </Notice>
      )}
      {form}
      <BtnRow>
        {flip}
        {children}
      </BtnRow>
    </Stack>
  );
}
