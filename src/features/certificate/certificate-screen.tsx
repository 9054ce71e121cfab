import type { OwnCertificate } from '#core/certificate/calls';
import { verifyQuery } from '#core/certificate/verify-address';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { pathTo, useQuery } from '../../platform/navigate';
import { useShare } from '../../platform/share';
import { BtnLink } from '../../ui/btn';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { StatePill } from '../../ui/state-pill';
import { failureWordsOf } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { Check, Sheet } from './sheet';
import { stateWords } from './state-words';
import { TakeAway } from './take-away-buttons';
import { SHEET_WORDS as WORDS } from './words';

const VERIFY = '/packages/public/verify/index';

function State({ certificate: { state, snapshot } }: { readonly certificate: OwnCertificate }) {
  const { tone, words, why } = stateWords(state);
  if (state.kind === 'valid') {
    return <StatePill tone={tone}>{words}</StatePill>;
  }
  return (
    <Stack gap={3}>
      <Notice tone={tone} title={words}>
        {why}
      </Notice>
      {state.kind === 'revoked' && (
        <BtnLink to={pathTo('/packages/volunteer/certificates/index', { replaces: snapshot.certNo })}>
          {WORDS.again}
        </BtnLink>
      )}
    </Stack>
  );
}

/** One certificate of one's own: to be read first, then to be taken away. */
export function CertificateScreen() {
  const { no = '' } = useQuery();
  const loaded = useCall('get-certificate', { certNo: no });
  useShare(() => ({
    title: WORDS.title,
    path:
      loaded.kind === 'done'
        ? `${VERIFY}?${verifyQuery({ certNo: loaded.value.snapshot.certNo, checkCode: loaded.value.checkCode })}`
        : VERIFY,
  }));
  return (
    <Page title={WORDS.title} offline={staleWords(loaded, now())}>
      <LoadedView
        loaded={loaded}
        what="证明"
        failure={failureWordsOf({ to: '/packages/volunteer/certificates/index', words: WORDS.list })}
      >
        {(certificate) => (
          <Stack gap={5}>
            <State certificate={certificate} />
            <Sheet certificate={certificate} />
            <Check certificate={certificate} />
            <TakeAway certificate={certificate} />
          </Stack>
        )}
      </LoadedView>
    </Page>
  );
}
