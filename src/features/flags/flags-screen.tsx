import { useEffect, useState } from 'react';
import type { ListFlaggedReply } from '#core/attendance/settling/calls';
import { forgetAnswers } from '../../backend/answer-cache';
import { usePages } from '../../backend/use-pages';
import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { ListCard } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { StatusLine } from '../../ui/status-line';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { FlagCard } from './flag-card';
import { type Decided, FLAG_WORDS } from './words';

/** 存疑扫码: what somebody should look at after a day at the gate, newest first. */
export function FlagsScreen() {
  const { id = '' } = useQuery();
  const pages = usePages('list-flagged', { activityId: id });
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  // Names and reasons are not left on the phone.
  useEffect(() => () => forgetAnswers('list-flagged'), []);
  const settled = (scanId: string, outcome: Decided) => {
    setDecided((before) => new Map(before).set(scanId, outcome));
  };
  const openIn = ({ open }: ListFlaggedReply) =>
    Math.max(
      0,
      open - pages.rows.filter((row) => row.settled === undefined && decided.has(row.scanId)).length,
    );
  return (
    <Page title={FLAG_WORDS.title} lead={FLAG_WORDS.lead} offline={staleWords(pages.first, now())}>
      <LoadedView
        loaded={pages.first}
        what={FLAG_WORDS.loading}
        failure={failureWords}
        empty={{ title: FLAG_WORDS.none, advice: FLAG_WORDS.noneAdvice }}
      >
        {(first) => (
          <Stack gap={4}>
            <StatusLine>{FLAG_WORDS.open(openIn(first as ListFlaggedReply))}</StatusLine>
            <ListCard label={FLAG_WORDS.title}>
              {pages.rows.map((flagged) => (
                <FlagCard
                  key={flagged.scanId}
                  activityId={id}
                  flagged={flagged}
                  decided={decided.get(flagged.scanId)}
                  onSettled={settled}
                />
              ))}
            </ListCard>
            <LoadMore
              state={pages.more}
              words={FLAG_WORDS.more(pages.total - pages.rows.length)}
              said={FLAG_WORDS.shown(pages.rows.length)}
              onLoad={pages.loadMore}
            />
          </Stack>
        )}
      </LoadedView>
    </Page>
  );
}
