import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { GroupedList, RowPlain } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { say } from '../../ui/say';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { agoWords, timeWords } from '../../words/when';
import { useGate } from './gate-state';
import { SyncNotice } from './sync-notice';
import { useAutoSync } from './use-auto-sync';
import { GATE_WORDS } from './words';

/** 同步状态: what waits on this phone, when it last spoke with the server, and what came of it. */
export function SyncScreen() {
  const { id = '' } = useQuery();
  useAutoSync(id);
  const { roster, outbox, isSyncing, lastSync, sync } = useGate();
  // The notices of what went wrong speak for themselves; these two say what was asked for.
  const syncAloud = async () => {
    const result = await sync();
    const left = useGate.getState().outbox.length;
    if (result?.kind === 'synced') {
      say(left === 0 ? GATE_WORDS.upToDate : GATE_WORDS.stillWaiting(left));
    } else if (result?.kind === 'offline') {
      say(GATE_WORDS.offline);
    }
  };
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
        {lastSync !== undefined && !isSyncing && <SyncNotice result={lastSync} waiting={outbox.length} />}
        <Btn
          kind="main"
          icon="refresh"
          onPress={() => void syncAloud()}
          busy={isSyncing ? GATE_WORDS.syncing : undefined}
        >
          {GATE_WORDS.sync}
        </Btn>
        {outbox.length > 0 && (
          <Section title={GATE_WORDS.pending(outbox.length)}>
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
          </Section>
        )}
      </Stack>
    </Page>
  );
}
