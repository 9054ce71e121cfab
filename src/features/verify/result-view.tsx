import type { VerifyCertificateReply } from '#core/certificate/calls';
import { spacedCertNo } from '#core/certificate/cert-no';
import type { CertificateState } from '#core/certificate/certificate';
import type { PublicStatement } from '#core/certificate/public-statement';
import { DOCUMENT_WORDS, hoursText, ORIGIN_WORDS, periodText } from '#core/certificate/words';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { dateWords, momentWords } from '../../words/when';
import { limitedWords, stateWords, VERIFY_WORDS as WORDS } from './words';

const TONES: { readonly [TKind in CertificateState['kind']]: 'ok' | 'warn' | 'err' } = {
  valid: 'ok',
  superseded: 'warn',
  revoked: 'err',
};

const hours = (minutes: number): string => `${hoursText(minutes)} ${DOCUMENT_WORDS.hour}`;

const rowsOf = (statement: PublicStatement) => [
  { term: WORDS.name, words: statement.maskedName },
  { term: WORDS.hours, words: hours(statement.totalMinutes) },
  { term: WORDS.services, words: `${statement.services} 次` },
  { term: WORDS.period, words: periodText(statement.period) },
  { term: WORDS.org, words: statement.recordingOrg },
  { term: WORDS.number, words: spacedCertNo(statement.certNo) },
  { term: WORDS.issued, words: dateWords(statement.issuedAt) },
  { term: WORDS.asked, words: momentWords(statement.askedAt) },
];

function Found({ statement }: { readonly statement: PublicStatement }) {
  const { title, text } = stateWords(statement.state);
  return (
    <Stack gap={5}>
      <Notice tone={TONES[statement.state.kind]} title={title} speaks="status">
        {text}
      </Notice>
      {statement.isSample && <Notice tone="info" title={WORDS.sample} />}
      <Section title={WORDS.result}>
        <Card>
          <DescriptionList items={rowsOf(statement)} />
        </Card>
      </Section>
      <Section title={WORDS.origins}>
        <Card>
          <DescriptionList
            items={statement.byOrigin.map(({ origin, minutes }) => ({
              term: ORIGIN_WORDS[origin],
              words: hours(minutes),
            }))}
          />
        </Card>
      </Section>
      <Section title={WORDS.meaning}>
        <P>{WORDS.meaningText}</P>
      </Section>
    </Stack>
  );
}

/** What the server says of a number and a code: the public part of the certificate, or why there is none to show. */
export function ResultView({ reply }: { readonly reply: VerifyCertificateReply }) {
  switch (reply.kind) {
    case 'found':
      return <Found statement={reply.statement} />;
    case 'no-match':
      return (
        <Notice tone="err" title={WORDS.noMatch} speaks="status">
          {WORDS.noMatchAdvice}
        </Notice>
      );
    case 'limited':
      return (
        <Notice tone="warn" title={WORDS.limited} speaks="status">
          {limitedWords(reply.retryAt)}
        </Notice>
      );
  }
}
