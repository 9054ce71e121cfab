import { useQuery } from '../../platform/navigate';
import { Empty } from '../../ui/empty';
import { ErrorState } from '../../ui/error-state';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { failureWords } from '../../words/failures';
import { CodeFace } from './code-face';
import { useStation } from './station';
import { StationPanel } from './station-panel';
import { useVenue } from './use-venue';
import { VENUE_WORDS } from './words';

const STAGES = { loading: 'loading', failed: 'failed', off: 'loaded', ready: 'loaded' } as const;

/** 现场码: what volunteers check themselves in with. Goes on without a network; may be left unattended. */
export function VenueCodeScreen() {
  const { id = '' } = useQuery();
  const { venue, retry } = useVenue(id);
  const station = useStation(id);
  const isReady = venue.kind === 'ready';
  return (
    <Page
      title={isReady ? venue.seed.title : VENUE_WORDS.title}
      bar={VENUE_WORDS.title}
      hidesHelp
      isLocked={station.isUnattended}
      offline={isReady && venue.isOffline ? VENUE_WORDS.offline : undefined}
    >
      <Skeleton what={VENUE_WORDS.loading} stage={STAGES[venue.kind]} />
      {venue.kind === 'failed' && <ErrorState {...failureWords(venue.refused)} onRetry={retry} />}
      {venue.kind === 'off' && <Empty title={VENUE_WORDS.off} advice={VENUE_WORDS.offAdvice} />}
      {isReady && (
        <Stack gap={4}>
          <CodeFace seed={venue.seed} />
          <StationPanel station={station} />
        </Stack>
      )}
    </Page>
  );
}
