import { useState } from 'react';
import { call } from '../../backend/call';
import { Stack } from '../../ui/layout';
import { OpenBtn } from '../../ui/open-btn';
import { say } from '../../ui/say';
import { P } from '../../ui/text';
import { failureWords } from '../../words/failures';
import type { RegisterDraft } from './draft';
import { REGISTER_WORDS } from './words';

const WORDS = REGISTER_WORDS.phone.wechat;

interface PhoneFromWechatProps {
  readonly write: (part: Partial<RegisterDraft>) => void;
}

interface Named {
  readonly phone: string;
  readonly proof: string;
}

/** The number with its proof, or the sentence that says why there is none. */
async function numberFor(code: string | undefined): Promise<Named | string> {
  if (code === undefined) {
    return WORDS.declined;
  }
  const answer = await call('phone-from-wechat', { code });
  if (!answer.ok) {
    return WORDS.failed(failureWords(answer).title);
  }
  return answer.value.kind === 'phone' ? answer.value : WORDS[answer.value.kind];
}

/** Fills in the number WeChat knows, with one tap. Inside WeChat only; whoever declines types it, as on the web. */
export function PhoneFromWechat({ write }: PhoneFromWechatProps) {
  const [told, setTold] = useState<string>();
  const tell = (words: string) => {
    setTold(words);
    say(words);
  };
  const fill = async (code: string | undefined) => {
    if (code !== undefined) {
      tell(WORDS.asking);
    }
    const named = await numberFor(code);
    if (typeof named === 'string') {
      tell(named);
      return;
    }
    write({ phone: named.phone, phoneProof: named.proof });
    tell(WORDS.filled(named.phone));
  };
  return (
    <Stack gap={2}>
      <OpenBtn opens="phone-number" onPhoneCode={(code) => void fill(code)}>
        {WORDS.button}
      </OpenBtn>
      {told !== undefined && <P tone="soft">{told}</P>}
    </Stack>
  );
}
