import type { ExportLine } from '#core/export/calls';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { Card, ListCard } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { Heading } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { dateWords, timeWords } from '../../words/when';
import { EXPORT_WORDS as WORDS } from './words';

function PastExport({ line: { scope, by, begunAt, finishedAt, rows } }: { readonly line: ExportLine }) {
  return (
    <Card gap={2}>
      <Heading level={3}>
        {dateWords(begunAt)} {timeWords(begunAt)}
      </Heading>
      <IconText icon={scope.kind === 'ledger' ? 'book' : 'calendar'}>
        {scope.kind === 'ledger' ? WORDS.ledger : WORDS.daysOf(scope.period)}
      </IconText>
      <IconText icon="me">{by === '' ? WORDS.whoIsGone : by}</IconText>
      <StatePill tone={finishedAt === undefined ? 'warn' : 'ok'}>
        {finishedAt === undefined ? WORDS.unfinished(rows) : WORDS.finished(rows)}
      </StatePill>
    </Card>
  );
}

/** 导出记录: who took what of one organisation away, the newest first, and what was begun and not finished. */
export function PastExports({ orgId }: { readonly orgId: string }) {
  const loaded = useCall('list-exports', { orgId }, { isEmpty: (lines) => lines.length === 0 });
  const stale = staleWords(loaded, now());
  return (
    <Section title={WORDS.past}>
      <LoadedView
        loaded={loaded}
        what={WORDS.past}
        failure={failureWords}
        empty={{ title: WORDS.noPast, advice: WORDS.noPastAdvice }}
      >
        {(lines) => (
          <Stack gap={4}>
            {stale !== undefined && <Notice tone="warn" title={stale} />}
            <ListCard label={WORDS.past}>
              {lines.map((line) => (
                <PastExport key={line.id} line={line} />
              ))}
            </ListCard>
          </Stack>
        )}
      </LoadedView>
    </Section>
  );
}
