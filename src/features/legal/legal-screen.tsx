import { CONSENT_DOCUMENTS } from '#core/consent/documents';
import { pathTo, useQuery } from '../../platform/navigate';
import { Bullets } from '../../ui/bullets';
import { GroupedList, RowPlain } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { Page } from '../../ui/page';
import { ReadAloud } from '../../ui/read-aloud';
import { Section } from '../../ui/section';
import { Heading, P } from '../../ui/text';
import { versionWords } from '../../words/version';
import type { DataKind, LegalPart, LegalText } from './legal-text';
import { PRIVACY_POLICY } from './privacy-policy';
import { USER_AGREEMENT } from './user-agreement';

const WORDS = {
  version: versionWords(CONSENT_DOCUMENTS.privacy.version),
  kept: (time: string) => `保存：${time}。`,
  named: ({ name, isOptional }: DataKind) => `${name}${isOptional ? '（选填）' : ''}`,
  other: (title: string) => `看《${title}》`,
} as const;

function Kinds({ label, kinds }: { readonly label: string; readonly kinds: readonly DataKind[] }) {
  return (
    <GroupedList label={label}>
      {kinds.map((kind) => (
        <RowPlain key={kind.name}>
          <Stack gap={1}>
            <Heading level={3} size="lead">
              {WORDS.named(kind)}
            </Heading>
            <P>{kind.purpose}</P>
            <P size="caption" tone="soft">
              {WORDS.kept(kind.kept)}
            </P>
          </Stack>
        </RowPlain>
      ))}
    </GroupedList>
  );
}

function Part({ heading, text = [], points = [], kinds = [] }: LegalPart) {
  return (
    <Section title={heading}>
      {text.map((sentence) => (
        <P key={sentence}>{sentence}</P>
      ))}
      {points.length > 0 && <Bullets items={points} />}
      {kinds.length > 0 && <Kinds label={heading} kinds={kinds} />}
    </Section>
  );
}

/** The whole text for the voice, in the order of the page. */
function spokenText({ title, gist, parts }: LegalText): string {
  const ofPart = ({ heading, text = [], points = [], kinds = [] }: LegalPart) => [
    heading,
    ...text,
    ...points,
    ...kinds.map((kind) => `${WORDS.named(kind)}：${kind.purpose}${WORDS.kept(kind.kept)}`),
  ];
  return [title, gist, ...parts.flatMap(ofPart)].join('\n');
}

/** 隐私政策, 用户协议: the full texts behind the summary that people agree to, in the version they agree to. */
export function LegalScreen() {
  const { doc } = useQuery();
  const isAgreement = doc === 'agreement';
  const shown = isAgreement ? USER_AGREEMENT : PRIVACY_POLICY;
  const other = isAgreement ? PRIVACY_POLICY : USER_AGREEMENT;
  return (
    <Page title={shown.title} lead={shown.gist}>
      <Stack gap={3}>
        <P size="caption" tone="soft">
          {WORDS.version}
        </P>
        <ReadAloud text={spokenText(shown)} />
      </Stack>
      {shown.parts.map((part) => (
        <Part key={part.heading} {...part} />
      ))}
      <LinkTo to={pathTo('/packages/public/legal/index', { doc: isAgreement ? 'privacy' : 'agreement' })}>
        {WORDS.other(other.title)}
      </LinkTo>
    </Page>
  );
}
