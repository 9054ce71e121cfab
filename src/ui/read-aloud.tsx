import { useEffect, useState } from 'react';
import { canSpeak, speak, stopSpeaking } from '../platform/speech';
import { Btn } from './btn';

interface ReadAloudProps {
  readonly text: string;
  /** 朗读全文, 朗读号码 */
  readonly words?: string;
  readonly kind?: 'main' | 'second';
}

/** Reads a text out; not shown where the device has no voice. */
export function ReadAloud({ text, words = '朗读全文', kind = 'second' }: ReadAloudProps) {
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => stopSpeaking, []);
  if (!canSpeak()) return null;
  const press = () => {
    if (isSpeaking) stopSpeaking();
    else speak(text, () => setSpeaking(false));
    setSpeaking(!isSpeaking);
  };
  return (
    <Btn kind={kind} icon={isSpeaking ? 'stop' : 'sound'} onPress={press}>
      {isSpeaking ? '停止朗读' : words}
    </Btn>
  );
}
