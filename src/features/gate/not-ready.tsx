import { Btn } from '../../ui/btn';
import { Empty } from '../../ui/empty';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useGate } from './gate-state';
import { SyncNotice } from './sync-notice';
import { GATE_WORDS } from './words';

/** Before the first download: why nothing can be scanned yet, and how to get the roster. */
export function NotReady() {
  const { isSyncing, lastSync, outbox, sync } = useGate();
  const empty = (
    <Empty
      title={GATE_WORDS.notReady}
      advice={GATE_WORDS.notReadyAdvice}
      action={
        <Btn
          kind="main"
          icon="download"
          onPress={() => void sync()}
          busy={isSyncing ? GATE_WORDS.downloading : undefined}
        >
          {GATE_WORDS.download}
        </Btn>
      }
    />
  );
  if (lastSync === undefined || isSyncing) {
    return empty;
  }
  return (
    <Stack gap={4}>
      {lastSync.kind === 'offline' ? (
        <Notice tone="warn" title={GATE_WORDS.notDownloaded} speaks="status" />
      ) : (
        <SyncNotice result={lastSync} waiting={outbox.length} />
      )}
      {empty}
    </Stack>
  );
}
