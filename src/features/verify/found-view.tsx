import { spacedCertNo } from '#core/certificate/cert-no';
import type { PublicStatement } from '#core/certificate/public-statement';
import { DOCUMENT_WORDS, hoursText, ORIGIN_WORDS, periodText } from '#core/certificate/words';
import { Bullets } from '../../ui/bullets';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { Stack } from '../../ui/layout';
import { Section } from '../../ui/section';
import { P, Text } from '../../ui/text';
import { dateWords, timeWords } from '../../words/when';
import { verdictLook } from './verdict-look';
import { VERIFY_WORDS as WORDS } from './words';

const basisOf = ({ byOrigin }: PublicStatement) => (
  <Stack gap={1}>
    {byOrigin.map(({ origin, minutes }) => (
      <Text key={origin}>{WORDS.basisWords(ORIGIN_WORDS[origin], hoursText(minutes))}</Text>
    ))}
  </Stack>
);

const factsOf = (statement: PublicStatement) => [
  { term: WORDS.certNo, words: spacedCertNo(statement.certNo) },
  { term: WORDS.name, words: statement.maskedName },
  {
    term: WORDS.total,
    words: WORDS.totalWords(hoursText(statement.totalMinutes), statement.services),
  },
  { term: WORDS.basis, words: basisOf(statement) },
  { term: WORDS.period, words: periodText(statement.period) },
  { term: WORDS.org, words: statement.recordingOrg },
  ...(statement.recordingOrgUscc === undefined
    ? []
    : [{ term: DOCUMENT_WORDS.uscc, words: statement.recordingOrgUscc }]),
  ...(statement.recordingOrgPhone === undefined
    ? []
    : [{ term: DOCUMENT_WORDS.phone, words: statement.recordingOrgPhone }]),
  { term: WORDS.issued, words: dateWords(statement.issuedAt) },
  {
    term: WORDS.state,
    words: statement.state.kind === 'valid' ? WORDS.stands : verdictLook(statement).title,
  },
];

/** What a certificate says, to be compared with the paper, and what that means. */
export function FoundView({ statement }: { readonly statement: PublicStatement }) {
  const stands = statement.state.kind === 'valid';
  const asked = WORDS.asked(dateWords(statement.askedAt), timeWords(statement.askedAt));
  return (
    <>
      <Section title={stands ? WORDS.facts : WORDS.oldFacts}>
        <Stack gap={3}>
          <Card>
            <DescriptionList items={factsOf(statement)} />
          </Card>
          <P tone="soft">{asked}</P>
        </Stack>
      </Section>
      {stands && !statement.isSample && (
        <Section title={WORDS.meaning}>
          <Bullets items={WORDS.says} />
        </Section>
      )}
      <Section title={WORDS.saysNot}>
        <Bullets items={WORDS.notSaid} />
      </Section>
    </>
  );
}
