import { hourRulesOn } from '#core/hours/rules';
import type { OpenSheet } from '#core/hours/views';
import { calendarDayAt } from '#core/shared/calendar';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { pathTo } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { Card, GroupedList, ListCard, RowLink } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { StatusLine } from '../../ui/status-line';
import { Heading, P } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { sourceWords } from '../../words/hour-rules';
import { spanWords } from '../../words/when';
import { DueLine } from './due-line';
import { DESK_WORDS as WORDS } from './words';

function SheetCard({ sheet }: { readonly sheet: OpenSheet }) {
  const { activity, open, daysLate } = sheet;
  return (
    <Card gap={3}>
      <Heading level={2} size="h3">
        {activity.title}
      </Heading>
      <IconText icon="schedule">{spanWords(activity.startsAt, activity.endsAt, now())}</IconText>
      <IconText icon="groups">{`${activity.teamName}·${WORDS.open(open)}`}</IconText>
      <DueLine due={sheet} daysLate={daysLate} />
      <BtnLink
        icon="task"
        to={pathTo('/packages/desk/hour-sheet/index', { id: activity.activityId })}
        label={WORDS.openSheetLabel(activity.title)}
      >
        {WORDS.openSheet}
      </BtnLink>
    </Card>
  );
}

function listLead(): string {
  const { value, source } = hourRulesOn(calendarDayAt(now())).dueWorkingDays;
  return WORDS.listLead(value, sourceWords(source));
}

/** 待确认与逾期: activities whose hours are open, the longest overdue first. */
export function OpenSheetsScreen() {
  const loaded = useCall('hours-overdue', {}, { isEmpty: ({ rows }) => rows.length === 0 });
  return (
    <Page title={WORDS.listTitle} lead={listLead()} offline={staleWords(loaded, now())}>
      <Stack gap={5}>
        <GroupedList label={WORDS.toAgree}>
          {[
            <RowLink key="agree" to="/packages/desk/hours-to-agree/index">
              <P strong>{WORDS.toAgree}</P>
              <P size="caption">{WORDS.toAgreeText}</P>
            </RowLink>,
          ]}
        </GroupedList>
        <LoadedView
          loaded={loaded}
          what="待确认的活动"
          failure={failureWords}
          empty={{ title: WORDS.noSheets, advice: WORDS.noSheetsAdvice }}
        >
          {({ rows, overdue, hasMore }) => (
            <Stack gap={3}>
              <StatusLine>{WORDS.overdueCount(overdue)}</StatusLine>
              <ListCard label={WORDS.listTitle}>
                {rows.map((sheet) => (
                  <SheetCard key={sheet.activity.activityId} sheet={sheet} />
                ))}
              </ListCard>
              {hasMore && <P>{WORDS.more}</P>}
            </Stack>
          )}
        </LoadedView>
      </Stack>
    </Page>
  );
}
