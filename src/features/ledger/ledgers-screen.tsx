import type { LedgerBook } from '#core/ledger/calls';
import { usePages } from '../../backend/use-pages';
import { now } from '../../platform/clock';
import { pathTo } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { Bullets } from '../../ui/bullets';
import { Card, ListCard } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { Heading } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { calendarDayWords, momentWords } from '../../words/when';
import { LEDGER_WORDS as WORDS } from './words';

const ALL = { limit: 20 };

function BookCard({ book: { org, head, brokenSince } }: { readonly book: LedgerBook }) {
  return (
    <Card gap={3}>
      <Heading level={3}>{org.name}</Heading>
      {brokenSince !== undefined && (
        <StatePill tone="err">{WORDS.broken(momentWords(brokenSince))}</StatePill>
      )}
      <IconText icon="shield">
        {head === undefined ? WORDS.none : WORDS.newest(calendarDayWords(head.day), head.seq)}
      </IconText>
      {head !== undefined && (
        <BtnLink
          to={pathTo('/packages/public/ledger/index', { org: org.id, name: org.name })}
          label={WORDS.seeOf(org.name)}
        >
          {WORDS.see}
        </BtnLink>
      )}
    </Card>
  );
}

/** 公开账: what it is in plain words, how to check it, and every organisation with its newest head. */
export function LedgersScreen() {
  const pages = usePages('list-ledgers', ALL);
  return (
    <Page title={WORDS.title} lead={WORDS.lead} offline={staleWords(pages.first, now())}>
      <Stack gap={6}>
        <Section title={WORDS.what}>
          <Bullets items={WORDS.explained} />
        </Section>
        <Section title={WORDS.how}>
          <Bullets items={WORDS.steps} />
        </Section>
        <Section title={WORDS.orgs}>
          <LoadedView
            loaded={pages.first}
            what="记录单位"
            failure={failureWords}
            empty={{ title: WORDS.noOrgs, advice: WORDS.noOrgsAdvice }}
          >
            {() => (
              <Stack gap={4}>
                <ListCard label={WORDS.orgs}>
                  {pages.rows.map((book) => (
                    <BookCard key={book.org.id} book={book} />
                  ))}
                </ListCard>
                <LoadMore
                  state={pages.more}
                  words={`加载更多（还有 ${pages.total - pages.rows.length} 个单位）`}
                  said={`已显示 ${pages.rows.length} 个单位`}
                  onLoad={pages.loadMore}
                />
              </Stack>
            )}
          </LoadedView>
        </Section>
      </Stack>
    </Page>
  );
}
