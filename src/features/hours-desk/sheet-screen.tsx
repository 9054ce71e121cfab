import { useState } from 'react';
import { type HourRules, hourRulesOn } from '#core/hours/rules';
import type { HourSheetReply, SheetActivity, SheetRow } from '#core/hours/views';
import { calendarDayAt } from '#core/shared/calendar';
import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { Bullets } from '../../ui/bullets';
import { CheckRow } from '../../ui/check-row';
import { IconText } from '../../ui/icon-text';
import { BtnRow, Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusLine } from '../../ui/status-line';
import { StickyAction } from '../../ui/sticky-action';
import { Heading } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { ruleLines } from '../../words/hour-rules';
import { durationWords, spanWords } from '../../words/when';
import { DueLine } from './due-line';
import { RowList } from './row-list';
import { type Confirming, useConfirm } from './use-confirm';
import { type Sheet, useSheet } from './use-sheet';
import { DESK_WORDS as WORDS } from './words';

const isClean = ({ state, exceptions }: SheetRow): boolean => state === 'proposed' && exceptions.length === 0;
const isDecided = ({ state, exceptions }: SheetRow): boolean =>
  exceptions.length === 0 && state !== 'proposed' && state !== 'absent';

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (records: ReadonlySet<string>) => void;
}

/** The clean rows with a box each: all of them at once, or one by one. */
function CleanRows({ rows, chosen, choose }: Choosing & { readonly rows: readonly SheetRow[] }) {
  const toggle = (record: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) {
      next.add(record);
    } else {
      next.delete(record);
    }
    choose(next);
  };
  return (
    <Section title={WORDS.clean}>
      <Stack gap={3}>
        <BtnRow>
          <Btn icon="check" onPress={() => choose(new Set(rows.map(({ record }) => record)))}>
            {WORDS.selectAll(rows.length)}
          </Btn>
          <Btn onPress={() => choose(new Set())}>{WORDS.selectNone}</Btn>
        </BtnRow>
        <StatusLine>{WORDS.selected(chosen.size)}</StatusLine>
        {rows.map(({ record, maskedName, dutyName, scannedMinutes }) => (
          <CheckRow
            key={record}
            id={`pick-${record}`}
            label={WORDS.pick(`${maskedName}（${dutyName}）`, durationWords(scannedMinutes))}
            value={chosen.has(record)}
            onChange={(isOn) => toggle(record, isOn)}
          />
        ))}
      </Stack>
    </Section>
  );
}

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
  const clean = rows.filter(isClean);
  const lists: readonly (readonly [string, readonly SheetRow[]])[] = [
    [WORDS.decided, rows.filter(isDecided)],
    [WORDS.absent, rows.filter(({ state, exceptions }) => state === 'absent' && exceptions.length === 0)],
  ];
  return (
    <Stack gap={5}>
      <Head reply={reply} />
      {confirming.failure !== undefined && <Notice tone="err" speaks="alert" title={confirming.failure} />}
      <RowList
        title={WORDS.exceptions}
        rows={rows.filter(({ exceptions }) => exceptions.length > 0)}
        outcomes={confirming.outcomes}
        activityId={reply.activity.activityId}
      />
      {clean.length > 0 && <CleanRows rows={clean} chosen={chosen} choose={choose} />}
      {lists.map(([title, of]) => (
        <RowList
          key={title}
          title={title}
          rows={of}
          outcomes={confirming.outcomes}
          activityId={reply.activity.activityId}
        />
      ))}
      {more !== 'none' && (
        <LoadMore state={more} words={WORDS.loadMore} said={WORDS.selected(chosen.size)} onLoad={loadMore} />
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
  const confirming = useConfirm(id, () => {
    choose(new Set());
    sheet.refresh();
  });
  const picked = sheet.rows.filter((row) => isClean(row) && chosen.has(row.record));
  const foot = (
    <StickyAction>
      <Btn
        kind="main"
        busy={confirming.isBusy ? WORDS.busy : undefined}
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
      {...(sheet.rows.some(isClean) ? { foot } : {})}
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
