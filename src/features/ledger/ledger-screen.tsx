import { useState } from 'react';
import type { PublishedHead } from '#core/ledger/calls';
import { usePages } from '../../backend/use-pages';
import { copyText } from '../../platform/clipboard';
import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { Card, ListCard } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { say } from '../../ui/say';
import { Heading, P, Text } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { calendarDayWords } from '../../words/when';
import { saveHeads } from './save-heads';
import { inGroups, LEDGER_WORDS as WORDS } from './words';

function HeadCard({ head }: { readonly head: PublishedHead }) {
  const day = calendarDayWords(head.day);
  const copy = async () =>
    say((await copyText(`${head.day} ${head.seq} ${head.hash}`)) ? WORDS.copied : WORDS.notCopied);
  return (
    <Card gap={2}>
      <Stack gap={1}>
        <Heading level={2} size="h3">
          {day}
        </Heading>
        <Text tone="soft">{WORDS.upTo(head.seq)}</Text>
      </Stack>
      <P>{inGroups(head.hash)}</P>
      <Btn icon="copy" onPress={() => void copy()} label={`${WORDS.copy} ${day}`}>
        {WORDS.copy}
      </Btn>
    </Card>
  );
}

function SaveAll({ orgId, name }: { readonly orgId: string; readonly name: string }) {
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  const save = async () => {
    setState('saving');
    setState((await saveHeads(orgId, name)) ? 'saved' : 'failed');
  };
  return (
    <Stack gap={2}>
      <Btn
        kind="main"
        icon="download"
        onPress={() => void save()}
        busy={state === 'saving' ? WORDS.saving : undefined}
      >
        {WORDS.save}
      </Btn>
      {state === 'saved' && <Notice tone="ok" title={WORDS.saved} speaks="status" />}
      {state === 'failed' && <Notice tone="err" title={WORDS.notSaved} speaks="alert" />}
    </Stack>
  );
}

/** 封签: every head of one organisation, newest first, to copy and to keep. */
export function LedgerScreen() {
  const { org = '', name = '' } = useQuery();
  const [request] = useState({ orgId: org, limit: 30 });
  const pages = usePages('ledger-heads', request);
  return (
    <Page
      title={name === '' ? WORDS.headsTitle : name}
      bar={WORDS.headsTitle}
      lead={WORDS.headsLead}
      offline={staleWords(pages.first, now())}
    >
      <LoadedView
        loaded={pages.first}
        what="封签"
        failure={failureWords}
        empty={{ title: WORDS.noHeads, advice: WORDS.noHeadsAdvice }}
      >
        {() => (
          <Stack gap={4}>
            <SaveAll orgId={org} name={name} />
            <ListCard label={WORDS.headsTitle}>
              {pages.rows.map((head) => (
                <HeadCard key={head.day} head={head} />
              ))}
            </ListCard>
            <LoadMore
              state={pages.more}
              words={`加载更多（还有 ${pages.total - pages.rows.length} 张）`}
              said={`已显示 ${pages.rows.length} 张`}
              onLoad={pages.loadMore}
            />
          </Stack>
        )}
      </LoadedView>
    </Page>
  );
}
