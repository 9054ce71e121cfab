import { useState } from 'react';
import type { AwaitingRow } from '#core/hours/views';
import { now } from '../../platform/clock';
import { Btn } from '../../ui/btn';
import { Card, ListCard } from '../../ui/card';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { IconText } from '../../ui/icon-text';
import { BtnRow, Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Heading, P } from '../../ui/text';
import { TextArea } from '../../ui/text-area';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { needsWords } from '../../words/hours';
import { calendarDayWords, durationWords } from '../../words/when';
import { ShownPhotos } from './shown-photos';
import { useAnswering } from './use-answering';
import { awaitingKey, useAwaiting } from './use-awaiting';
import { DESK_WORDS as WORDS } from './words';

function AwaitingFacts({ one }: { readonly one: AwaitingRow }) {
  const { activity, row, day, confirmedBy, reason, proof, photos } = one;
  return (
    <>
      <Heading level={2} size="h3">{`${row.maskedName}（${row.dutyName}）`}</Heading>
      <IconText icon="task">{activity.title}</IconText>
      <IconText icon="schedule">{`${calendarDayWords(day)}·${activity.teamName}`}</IconText>
      <P size="lead" strong>
        {durationWords(row.decidedMinutes ?? 0)}
        {row.byHand ? `·${WORDS.byHand}` : ''}
      </P>
      <P>{`${WORDS.confirmedBy(confirmedBy)}，${needsWords(row.needs)}`}</P>
      {reason !== undefined && <P>{`${WORDS.term.reason}：${reason}`}</P>}
      {proof !== undefined && <P>{`${WORDS.term.proof}：${proof}`}</P>}
      {photos !== undefined && <ShownPhotos photos={photos} level={3} />}
    </>
  );
}

interface AwaitingCardProps {
  readonly one: AwaitingRow;
  readonly onDone: () => void;
  readonly onStale: () => void;
}

/** One record that waits, with 同意 and 不同意 of equal weight; saying no asks for the reason first. */
function AwaitingCard({ one, ...heard }: AwaitingCardProps) {
  const [isDeclining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const { faults, reasonField, isBusy, forget, agree, decline } = useAnswering(one, heard);
  const fault = faults.list[0]?.sentence;
  const name = one.row.maskedName;
  const turnTo = (declining: boolean) => {
    forget();
    setDeclining(declining);
  };
  const busy = isBusy ? WORDS.sending : undefined;
  return (
    <Card gap={2}>
      <AwaitingFacts one={one} />
      {fault !== undefined && !isDeclining && <Notice tone="err" speaks="alert" title={fault} />}
      {isDeclining ? (
        <FormArea onSubmit={() => void decline(reason)}>
          <Stack gap={3}>
            <FormErrors faults={faults} />
            <TextArea
              id={reasonField}
              label={WORDS.reasonQuestion}
              hint={WORDS.declineHint}
              most={200}
              value={reason}
              fault={fault}
              onChange={setReason}
            />
            <BtnRow>
              <Btn busy={busy} onPress={() => void decline(reason)}>
                {WORDS.declineSend}
              </Btn>
              <Btn onPress={() => turnTo(false)}>{WORDS.declineCancel}</Btn>
            </BtnRow>
          </Stack>
        </FormArea>
      ) : (
        <BtnRow>
          <Btn busy={busy} label={WORDS.agreeLabel(name)} onPress={() => void agree()}>
            {WORDS.agree}
          </Btn>
          <Btn label={WORDS.declineLabel(name)} onPress={() => turnTo(true)}>
            {WORDS.decline}
          </Btn>
        </BtnRow>
      )}
    </Card>
  );
}

/** 待同意的时长: for the parent organisation and the association. */
export function AgreeScreen() {
  const { first, rows, more, loadMore, leave, refresh } = useAwaiting();
  return (
    <Page title={WORDS.agreeTitle} lead={WORDS.agreeLead} offline={staleWords(first, now())}>
      <LoadedView
        loaded={first}
        what="待同意的时长"
        failure={failureWords}
        empty={{ title: WORDS.noneToAgree, advice: WORDS.noneToAgreeAdvice }}
      >
        {() => (
          <Stack gap={3}>
            <ListCard label={WORDS.agreeTitle}>
              {rows.map((one) => (
                <AwaitingCard key={awaitingKey(one)} one={one} onDone={() => leave(one)} onStale={refresh} />
              ))}
            </ListCard>
            <LoadMore
              state={more}
              words={WORDS.moreToAgree}
              said={WORDS.shownToAgree(rows.length)}
              onLoad={loadMore}
            />
          </Stack>
        )}
      </LoadedView>
    </Page>
  );
}
