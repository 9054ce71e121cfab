import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import { useQuery } from '../../platform/navigate';
import { Btn, BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { HELP_CONTACT } from '../../ui/help-contact';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { say } from '../../ui/say';
import { Section } from '../../ui/section';
import { Code, P } from '../../ui/text';

const WORDS = {
  title: '文字联系我们',
  lead: '听不清、说不便，都可以用文字。',
  sms: '发短信',
  send: '打开短信',
  copy: '复制号码',
  copied: '号码已复制',
  notCopied: '没能复制，请记下号码',
  tell: '写些什么',
  about: (what: string) => `请先写上“${what}”，再写哪里不对。`,
  tellText: '请写您的称呼、遇到的问题；如果页面上有求助编号，请一起告诉我们。',
} as const;

/** 文字客服: a way to ask for help that needs neither hearing nor speech; `about` says what a page has wrong. */
export function TextHelpScreen() {
  const { about } = useQuery();
  const [told, setTold] = useState<string>();
  const copy = async () => {
    const words = (await copyText(HELP_CONTACT.sms)) ? WORDS.copied : WORDS.notCopied;
    setTold(words);
    say(words);
  };
  return (
    <Page title={WORDS.title} lead={WORDS.lead}>
      <Stack gap={5}>
        <Section title={WORDS.sms}>
          <Card gap={3}>
            <Code value={HELP_CONTACT.sms} group={4} />
            <BtnLink kind="main" icon="message" to={`sms:${HELP_CONTACT.sms}`}>
              {WORDS.send}
            </BtnLink>
            <Btn icon="copy" onPress={() => void copy()}>
              {WORDS.copy}
            </Btn>
            {told !== undefined && <P tone="soft">{told}</P>}
          </Card>
        </Section>
        <Section title={WORDS.tell}>
          {about !== undefined && <P strong>{WORDS.about(about)}</P>}
          <P>{WORDS.tellText}</P>
          {HELP_CONTACT.note !== '' && (
            <P size="caption" tone="soft">
              {HELP_CONTACT.note}
            </P>
          )}
        </Section>
      </Stack>
    </Page>
  );
}
