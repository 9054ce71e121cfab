import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { GroupedList, RowPlain } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { agoWords, timeWords } from '../../words/when';
import { useGate } from './gate-state';
import type { SyncResult } from './sync';
import { useAutoSync } from './use-auto-sync';
import { GATE_WORDS } from './words';

function ResultNotice({ result }: { readonly result: SyncResult }) {
  switch (result.kind) {
    case 'synced':
      return <Notice tone="ok" title={GATE_WORDS.upToDate} />;
    case 'offline':
      return <Notice tone="info" title={GATE_WORDS.offline} />;
    case 'no-right':
      return <Notice tone="err" title={GATE_WORDS.noRight} />;
    case 'no-room':
      return <Notice tone="err" title={GATE_WORDS.noRoom} />;
    case 'failed':
      return (
        <Notice tone="err" title={GATE_WORDS.failed}>
          {result.requestId === undefined ? undefined : `求助编号 ${result.requestId.slice(0, 8)}`}
        </Notice>
      );
    case 'some-rejected':
      return (
        <Notice tone="err" title={GATE_WORDS.rejected}>
          {result.sentences.join('；')}
        </Notice>
      );
  }
}

/** 同步状态: what waits on this phone, when it last spoke with the server, and what came of it. */
export function SyncScreen() {
  const { id = '' } = useQuery();
  useAutoSync(id);
  const { roster, outbox, isSyncing, lastSync, sync } = useGate();
  const nameOf = (signupId: string | undefined) =>
    roster?.entries.find((entry) => entry.signupId === signupId)?.maskedName ?? '名单外的人';
  return (
    <Page
      title={GATE_WORDS.syncTitle}
      {...(roster && {
        lead: `${roster.activity.title}，${GATE_WORDS.synced(agoWords(roster.syncedAt, now()))}`,
      })}
    >
      <Stack gap={4}>
        {lastSync !== undefined && !isSyncing && <ResultNotice result={lastSync} />}
        <Btn
          kind="main"
          icon="refresh"
          onPress={() => void sync()}
          busy={isSyncing ? GATE_WORDS.syncing : undefined}
        >
          {GATE_WORDS.sync}
        </Btn>
        <Section title={GATE_WORDS.pending(outbox.length)}>
          {outbox.length > 0 && (
            <GroupedList label={GATE_WORDS.pending(outbox.length)}>
              {outbox.map((scan) => (
                <RowPlain key={scan.id}>
                  <P>
                    {timeWords(scan.happenedAt as Parameters<typeof timeWords>[0])} {nameOf(scan.signupId)}{' '}
                    {scan.kind === 'in' ? GATE_WORDS.in : GATE_WORDS.out}
                    {scan.letThrough ? '' : '（未放行）'}
                  </P>
                </RowPlain>
              ))}
            </GroupedList>
          )}
        </Section>
      </Stack>
    </Page>
  );
}
