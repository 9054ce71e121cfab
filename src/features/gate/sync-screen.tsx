import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { say } from '../../ui/say';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { agoWords } from '../../words/when';
import { DownloadProgress } from './download-progress';
import { useGate, waitingOf } from './gate-state';
import { networkState } from './network-state';
import { OwnScanList } from './own-scan-list';
import { isUnsettled, type OwnScan } from './own-scans';
import { syncGate } from './round';
import { SyncNotice } from './sync-notice';
import { useAutoSync } from './use-auto-sync';
import { GATE_WORDS } from './words';

/** The notices of what went wrong speak for themselves; these two say what was asked for. */
async function syncAloud(): Promise<void> {
  const result = await syncGate('asked');
  const left = waitingOf(useGate.getState()).length;
  if (result?.kind === 'synced') {
    say(left === 0 ? GATE_WORDS.upToDate : GATE_WORDS.stillWaiting(left));
  } else if (result?.kind === 'offline') {
    say(GATE_WORDS.offline);
  }
}

interface PartProps {
  readonly activityId: string;
  readonly title: string;
  readonly advice: string;
  readonly scans: readonly OwnScan[];
}

/** One kind of scans that need somebody's eye; nothing when there are none. */
function Part({ activityId, title, advice, scans }: PartProps) {
  if (scans.length === 0) {
    return null;
  }
  return (
    <Section title={title}>
      <P tone="soft">{advice}</P>
      <OwnScanList activityId={activityId} label={title} scans={scans} />
    </Section>
  );
}

/** 同步状态: what waits on this phone, what the server would not take, and when they last spoke. */
export function SyncScreen() {
  const { id = '' } = useQuery();
  useAutoSync(id);
  const gate = useGate();
  const { roster, own, isSyncing, lastSync } = gate;
  const waiting = waitingOf(gate);
  const rejected = own.filter(isUnsettled);
  const forced = own.filter(({ isForced }) => isForced === true);
  const disputed = own.filter(({ isDisputed }) => isDisputed === true);
  const network = networkState(gate);
  return (
    <Page
      title={GATE_WORDS.syncTitle}
      {...(roster && {
        lead: `${roster.activity.title}，${GATE_WORDS.synced(agoWords(roster.syncedAt, now()))}`,
      })}
    >
      <Stack gap={4}>
        <Notice tone={network.tone} icon={network.icon} title={network.words} />
        {lastSync !== undefined && lastSync.kind !== 'offline' && !isSyncing && (
          <SyncNotice result={lastSync} waiting={waiting.length} />
        )}
        <DownloadProgress />
        <Btn
          kind="main"
          icon="refresh"
          onPress={() => void syncAloud()}
          busy={isSyncing ? GATE_WORDS.syncing : undefined}
        >
          {GATE_WORDS.sync}
        </Btn>
        <Part
          activityId={id}
          title={GATE_WORDS.rejectedTitle(rejected.length)}
          advice={GATE_WORDS.rejectedAdvice}
          scans={rejected}
        />
        <Part
          activityId={id}
          title={GATE_WORDS.pending(waiting.length)}
          advice={GATE_WORDS.pendingAdvice}
          scans={waiting}
        />
        <Part
          activityId={id}
          title={GATE_WORDS.forcedTitle(forced.length)}
          advice={GATE_WORDS.forcedAdvice}
          scans={forced}
        />
        <Part
          activityId={id}
          title={GATE_WORDS.disputedTitle(disputed.length)}
          advice={GATE_WORDS.disputedAdvice}
          scans={disputed}
        />
      </Stack>
    </Page>
  );
}
