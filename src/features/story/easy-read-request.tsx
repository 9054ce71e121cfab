import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import { Btn, BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { HELP_CONTACT } from '../../ui/help-contact';
import { BtnRow } from '../../ui/layout';
import { say } from '../../ui/say';
import { P } from '../../ui/text';

const WORDS = {
  none: '这篇故事还没有易读版（短句、一句一个意思）。',
  how: `想要的话，发一条短信到 ${HELP_CONTACT.sms}，编辑会写。短信的话已经替您写好。`,
  text: (title: string) => `请给故事《${title}》写一份易读版。`,
  send: '发短信要易读版',
  copy: '复制这句话',
  copied: (number: string) => `已复制。可以发到 ${number}，或者请人代发。`,
  notCopied: '没能复制，请长按文字',
} as const;

/** No easy-read version yet: asks the editors for one by text message, with the words ready. */
export function EasyReadRequest({ title }: { readonly title: string }) {
  const [told, setTold] = useState<string>();
  const text = WORDS.text(title);
  const copy = async () => {
    const words = (await copyText(text)) ? WORDS.copied(HELP_CONTACT.sms) : WORDS.notCopied;
    setTold(words);
    say(words);
  };
  return (
    <Card gap={2} tone="sunken">
      <P strong>{WORDS.none}</P>
      <P size="caption">{WORDS.how}</P>
      <P>{text}</P>
      <BtnRow>
        <BtnLink icon="message" to={`sms:${HELP_CONTACT.sms}?body=${encodeURIComponent(text)}`}>
          {WORDS.send}
        </BtnLink>
        <Btn icon="copy" onPress={() => void copy()}>
          {WORDS.copy}
        </Btn>
      </BtnRow>
      {told !== undefined && <P tone="soft">{told}</P>}
      {HELP_CONTACT.note !== '' && (
        <P size="caption" tone="soft">
          {HELP_CONTACT.note}
        </P>
      )}
    </Card>
  );
}
