import type { HourRecordReply } from '#core/hours/views';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { type PagePath, pathTo, useQuery } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { Bullets } from '../../ui/bullets';
import { DescriptionList } from '../../ui/description-list';
import { Stack } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { Heading, P } from '../../ui/text';
import { birthLines } from '../../words/birth';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { HOUR_STATES, needsWords } from '../../words/hours';
import { durationWords } from '../../words/when';
import { ConfirmAction } from './confirm-action';
import { disputedAs } from './disputed-as';
import { PhotosOfProof } from './shown-photos';
import { type Confirming, useConfirm } from './use-confirm';
import { exceptionWords, isUnexplained, outcomeWords, DESK_WORDS as WORDS } from './words';

const EDIT: PagePath = '/packages/desk/hour-edit/index';
const FLAGS: PagePath = '/packages/organizer/flags/index';

function Figures({ row }: Pick<HourRecordReply, 'row'>) {
  const state = row.state === 'awaiting' ? needsWords(row.needs) : HOUR_STATES[row.state].words;
  return (
    <DescriptionList
      items={[
        { term: WORDS.state, words: row.byHand ? `${state}（${WORDS.byHand}）` : state },
        { term: WORDS.scanned, words: durationWords(row.scannedMinutes) },
        ...(row.decidedMinutes === undefined
          ? []
          : [{ term: WORDS.decidedMinutes, words: durationWords(row.decidedMinutes) }]),
        { term: WORDS.planned, words: durationWords(row.plannedMinutes) },
      ]}
    />
  );
}

/** Photos of every proof there ever was, the oldest first. */
const photosIn = ({ decisions }: HourRecordReply['birth']) => decisions.flatMap(({ photos = [] }) => photos);

function Birth({ birth }: Pick<HourRecordReply, 'birth'>) {
  const lines = birthLines(birth);
  return (
    <Section title={WORDS.basis}>
      {lines.length === 0 ? <P>{WORDS.noBasis}</P> : <Bullets items={lines} />}
    </Section>
  );
}

/** What may be done with a record as it stands; every other way leads to a page with one question at a time. */
function Actions({
  reply,
  confirming,
}: {
  readonly reply: HourRecordReply;
  readonly confirming: Confirming;
}) {
  const { row, activity } = reply;
  const to = (what: 'enter' | 'correct' | 'answer') =>
    pathTo(EDIT, { id: activity.activityId, record: row.record, what });
  switch (row.state) {
    case 'proposed':
      return (
        <Stack gap={3}>
          <ConfirmAction row={row} confirming={confirming} />
          <BtnLink to={to('correct')}>{WORDS.correct}</BtnLink>
        </Stack>
      );
    case 'absent':
      return <BtnLink to={to('enter')}>{WORDS.enter}</BtnLink>;
    case 'disputed': {
      const about = disputedAs(row);
      return (
        <Stack gap={3}>
          <BtnLink to={to('answer')}>{WORDS.uphold[about]}</BtnLink>
          {about === 'missing' ? (
            <BtnLink to={to('enter')}>{WORDS.enter}</BtnLink>
          ) : (
            <BtnLink to={to('correct')}>{WORDS.correct}</BtnLink>
          )}
        </Stack>
      );
    }
    case 'inside':
      return null;
    default:
      return <BtnLink to={to('correct')}>{WORDS.correct}</BtnLink>;
  }
}

/** One person's hours: the figures, why to look, how they came to be, and what may be done. */
export function RecordScreen() {
  const { id = '', record = '' } = useQuery();
  const loaded = useCall('hour-record', { activityId: id, record });
  const refresh = loaded.kind === 'done' ? loaded.refresh : () => undefined;
  const confirming = useConfirm(id, refresh);
  const outcome = confirming.outcomes.get(record);
  return (
    <Page title={WORDS.recordTitle} offline={staleWords(loaded, now())}>
      <LoadedView loaded={loaded} what="这条时长" failure={failureWords}>
        {(reply) => (
          <Stack gap={5}>
            <Stack gap={2}>
              <Heading level={2}>{`${reply.row.maskedName}（${reply.row.dutyName}）`}</Heading>
              <P>{reply.activity.title}</P>
            </Stack>
            {outcome !== undefined && outcome.kind !== 'done' && !isUnexplained(outcome) && (
              <Notice tone="err" speaks="alert" title={outcomeWords(outcome)} />
            )}
            {confirming.failure !== undefined && (
              <Notice tone="err" speaks="alert" title={confirming.failure} />
            )}
            <Figures row={reply.row} />
            {reply.row.exceptions.length > 0 && (
              <Section title={WORDS.why}>
                <Bullets items={reply.row.exceptions.map(exceptionWords)} />
                {reply.row.exceptions.some(({ kind }) => kind === 'flagged') && (
                  <LinkTo to={pathTo(FLAGS, { id: reply.activity.activityId })}>{WORDS.settle}</LinkTo>
                )}
              </Section>
            )}
            <Birth birth={reply.birth} />
            <PhotosOfProof photos={photosIn(reply.birth)} level={2} />
            <Actions reply={reply} confirming={confirming} />
          </Stack>
        )}
      </LoadedView>
    </Page>
  );
}
