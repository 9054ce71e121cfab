import { Btn } from '../../ui/btn';
import { Empty } from '../../ui/empty';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { DownloadProgress } from './download-progress';
import { useGate, waitingOf } from './gate-state';
import { syncGate } from './round';
import { SyncNotice } from './sync-notice';
import { GATE_WORDS } from './words';

/** Before the first download: why nothing can be scanned yet, and how to get the roster. */
export function NotReady() {
  const gate = useGate();
  const { isOpening, isSyncing, lastSync } = gate;
  if (isOpening) {
    return <Skeleton what={GATE_WORDS.roster} />;
  }
  const empty = (
    <Empty
      title={GATE_WORDS.notReady}
      advice={GATE_WORDS.notReadyAdvice}
      action={
        <Btn
          kind="main"
          icon="download"
          onPress={() => void syncGate('asked')}
          busy={isSyncing ? GATE_WORDS.downloading : undefined}
        >
          {GATE_WORDS.download}
        </Btn>
      }
    />
  );
  if (lastSync === undefined || isSyncing) {
    return (
      <Stack gap={4}>
        <DownloadProgress />
        {empty}
      </Stack>
    );
  }
  return (
    <Stack gap={4}>
      {lastSync.kind === 'offline' ? (
        <Notice tone="warn" title={GATE_WORDS.notDownloaded} speaks="status" />
      ) : (
        <SyncNotice result={lastSync} waiting={waitingOf(gate).length} />
      )}
      {empty}
    </Stack>
  );
}
