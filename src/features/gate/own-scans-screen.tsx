import { useQuery } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { Empty } from '../../ui/empty';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { useGate } from './gate-state';
import { OwnScanList } from './own-scan-list';
import { scannerPath } from './paths';
import { SyncLine } from './sync-line';
import { useAutoSync } from './use-auto-sync';
import { GATE_WORDS } from './words';

/** 本机扫码: everything this phone scanned, refused scans too, newest first; each can still be undone, with a reason. */
export function OwnScansScreen() {
  const { id = '' } = useQuery();
  useAutoSync(id);
  const { own, roster, isOpening } = useGate();
  const scans = [...own].reverse();
  return (
    <Page title={GATE_WORDS.ownTitle} {...(roster && { lead: roster.activity.title })}>
      <Stack gap={4}>
        <Skeleton what={GATE_WORDS.ownTitle} stage={isOpening ? 'loading' : 'loaded'} />
        {!isOpening && scans.length === 0 && (
          <Empty
            title={GATE_WORDS.noOwn}
            advice={GATE_WORDS.noOwnAdvice}
            action={
              <BtnLink kind="main" icon="scan" to={scannerPath(id)}>
                {GATE_WORDS.scan}
              </BtnLink>
            }
          />
        )}
        {!isOpening && scans.length > 0 && (
          <OwnScanList activityId={id} label={GATE_WORDS.ownTitle} scans={scans} offersUndo />
        )}
        <SyncLine activityId={id} />
      </Stack>
    </Page>
  );
}
