import { useState } from 'react';
import { type HourRules, hourRulesOn } from '#core/hours/rules';
import type { HourSheetReply, SheetActivity, SheetRow } from '#core/hours/views';
import { calendarDayAt } from '#core/shared/calendar';
import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { Bullets } from '../../ui/bullets';
import { IconText } from '../../ui/icon-text';
import { Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StickyAction } from '../../ui/sticky-action';
import { Heading } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { ruleLines } from '../../words/hour-rules';
import { spanWords } from '../../words/when';
import { type Choosing, CleanRows } from './clean-rows';
import { DueLine } from './due-line';
import { RowList } from './row-list';
import { type Confirming, useConfirm } from './use-confirm';
import { type Sheet, useSheet } from './use-sheet';
import { DESK_WORDS as WORDS } from './words';

const isDecided = ({ state, exceptions }: SheetRow): boolean =>
  exceptions.length === 0 && state !== 'proposed' && state !== 'absent';

function Head({ reply }: { readonly reply: HourSheetReply }) {
  const { activity, counts } = reply;
  return (
    <Stack gap={2}>
      <Heading level={2}>{activity.title}</Heading>
      <IconText icon="schedule">{spanWords(activity.startsAt, activity.endsAt, now())}</IconText>
      <IconText icon="groups">{WORDS.counts(counts.exceptions, counts.clean)}</IconText>
      <DueLine due={reply} />
      {!activity.countsAsService && <Notice tone="info" title={WORDS.notService} />}
    </Stack>
  );
}

const rulesFor = ({ startsAt }: SheetActivity): HourRules => hourRulesOn(calendarDayAt(startsAt));

interface SheetParts extends Choosing {
  readonly reply: HourSheetReply;
  readonly sheet: Sheet;
  readonly confirming: Confirming;
}

function SheetBody({ reply, sheet, confirming, chosen, choose }: SheetParts) {
  const { rows, more, loadMore } = sheet;
  const { activityId } = reply.activity;
  const list = (title: string, of: readonly SheetRow[]) => (
    <RowList title={title} rows={of} outcomes={confirming.outcomes} activityId={activityId} />
  );
  return (
    <Stack gap={5}>
      <Head reply={reply} />
      {confirming.failure !== undefined && <Notice tone="err" speaks="alert" title={confirming.failure} />}
      {list(WORDS.unconfirmed, confirming.unconfirmed)}
      {list(
        WORDS.exceptions,
        rows.filter(({ exceptions }) => exceptions.length > 0),
      )}
      {sheet.cleanTotal > 0 && <CleanRows sheet={sheet} chosen={chosen} choose={choose} />}
      {list(WORDS.decided, rows.filter(isDecided))}
      {list(
        WORDS.absent,
        rows.filter(({ state, exceptions }) => state === 'absent' && exceptions.length === 0),
      )}
      {more !== 'none' && (
        <LoadMore state={more} words={WORDS.loadMore} said={WORDS.shownRows(rows.length)} onLoad={loadMore} />
      )}
      <Section title={WORDS.rules}>
        <Bullets items={ruleLines(rulesFor(reply.activity))} />
      </Section>
    </Stack>
  );
}

/** 20 签退与时长确认: what needs a look first, all clean ones at once. */
export function SheetScreen() {
  const { id = '' } = useQuery();
  const sheet = useSheet(id);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const confirming = useConfirm(id, (told) => {
    const answered = new Set<string>(told.map(({ record }) => record));
    choose((before) => new Set([...before].filter((record) => !answered.has(record))));
    sheet.settle(told);
  });
  const picked = sheet.clean.filter(({ record }) => chosen.has(record));
  const foot = (
    <StickyAction>
      <Btn
        kind="main"
        busy={confirming.busy}
        offReason={picked.length === 0 ? WORDS.confirmNone : undefined}
        onPress={() => void confirming.confirmRows(picked)}
      >
        {WORDS.confirmMany(picked.length)}
      </Btn>
    </StickyAction>
  );
  return (
    <Page
      title={WORDS.sheetTitle}
      offline={staleWords(sheet.loaded, now())}
      {...(sheet.cleanTotal > 0 ? { foot } : {})}
    >
      <LoadedView
        loaded={sheet.loaded}
        what="时长确认单"
        failure={failureWords}
        empty={{ title: WORDS.nobody, advice: WORDS.nobodyAdvice }}
      >
        {(reply) => (
          <SheetBody reply={reply} sheet={sheet} confirming={confirming} chosen={chosen} choose={choose} />
        )}
      </LoadedView>
    </Page>
  );
}
