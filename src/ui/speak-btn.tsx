import { useEffect, useState } from 'react';
import { isScreenReaderOn } from '../platform/screen-reader';
import { canSpeak, speak } from '../platform/speech';
import { Btn } from './btn';
import { say } from './say';

interface SpeakBtnProps {
  /** What is heard. */
  readonly text: string;
  /** 朗读号码 */
  readonly children: string;
}

/** Says a few words at once, by the device's voice or a screen reader that is on; not shown where nobody would hear. */
export function SpeakBtn({ text, children }: SpeakBtnProps) {
  const [hasReader, setHasReader] = useState(false);
  useEffect(() => {
    if (!canSpeak()) void isScreenReaderOn().then(setHasReader);
  }, []);
  if (!canSpeak() && !hasReader) return null;
  return (
    <Btn icon="sound" onPress={() => (canSpeak() ? speak(text) : say(text, 'urgent'))}>
      {children}
    </Btn>
  );
}
