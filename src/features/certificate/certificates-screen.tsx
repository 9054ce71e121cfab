import type { CertificateRow } from '#core/certificate/calls';
import { spacedCertNo } from '#core/certificate/cert-no';
import { hoursText, periodText } from '#core/certificate/words';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { pathTo, useQuery } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { CardLink, ListCard } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { Heading, P } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { dateWords } from '../../words/when';
import { RequestForm } from './request-form';
import { stateWords } from './state-words';
import { CERTIFICATE_WORDS as WORDS } from './words';

function Row({ row }: { readonly row: CertificateRow }) {
  const { tone, words, why } = stateWords(row.state);
  return (
    <CardLink to={pathTo('/packages/volunteer/certificate/index', { no: row.certNo })}>
      <Stack gap={1}>
        <Heading level={3}>{row.recordingOrg}</Heading>
        <P size="lead" strong>
          {WORDS.hours(hoursText(row.totalMinutes))}
        </P>
        <P>{periodText(row.period)}</P>
        <P tone="soft">
          {spacedCertNo(row.certNo)}，{WORDS.issuedOn(dateWords(row.issuedAt))}
        </P>
        <StatePill tone={tone}>{words}</StatePill>
        {why !== undefined && <P size="caption">{why}</P>}
      </Stack>
    </CardLink>
  );
}

function Request({ replaces, onChange }: { readonly replaces?: string; readonly onChange: () => void }) {
  const loaded = useCall('certifiable-records', {}, { isEmpty: ({ records }) => records.length === 0 });
  const renew = () => {
    if (loaded.kind === 'done') {
      loaded.refresh();
    }
    onChange();
  };
  return (
    <LoadedView
      loaded={loaded}
      what="可以证明的记录"
      failure={failureWords}
      empty={{
        title: WORDS.emptyTitle,
        advice: WORDS.emptyAdvice,
        action: <BtnLink to="/packages/volunteer/my-hours/index">{WORDS.toHours}</BtnLink>,
      }}
    >
      {(reply) => <RequestForm reply={reply} replaces={replaces} onChange={renew} />}
    </LoadedView>
  );
}

/** 我的证明: those that were issued, and the way to another one. */
export function CertificatesScreen() {
  const { replaces } = useQuery();
  const mine = useCall('my-certificates', {});
  const refresh = mine.kind === 'done' ? mine.refresh : () => undefined;
  return (
    <Page title={WORDS.title} lead={WORDS.lead} offline={staleWords(mine, now())}>
      <Stack gap={5}>
        <Section title={WORDS.mine}>
          <LoadedView loaded={mine} what={WORDS.mine} failure={failureWords}>
            {({ certificates }) =>
              certificates.length === 0 ? (
                <P>{WORDS.none}</P>
              ) : (
                <ListCard label={WORDS.mine}>
                  {certificates.map((row) => (
                    <Row key={row.certNo} row={row} />
                  ))}
                </ListCard>
              )
            }
          </LoadedView>
        </Section>
        <Request {...(replaces === undefined ? {} : { replaces })} onChange={refresh} />
      </Stack>
    </Page>
  );
}
