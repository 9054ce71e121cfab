import type { ActivityPageView } from '#core/activity/cards';
import { GroupedList, RowPlain } from '../../ui/card';
import { Row, Stack } from '../../ui/layout';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { Heading, P } from '../../ui/text';
import { placesLeftWords } from '../../words/places-left';
import { wantedWords } from '../../words/wanted';
import { durationWords, hoursWords } from '../../words/when';
import { ACTIVITY_WORDS } from './words';

/** 岗位: what one does, for how long, who is wanted, and how many places are left, in words. */
export function DutiesSection({ view }: { readonly view: ActivityPageView }) {
  return (
    <Section title={ACTIVITY_WORDS.duties}>
      <GroupedList label={ACTIVITY_WORDS.duties}>
        {view.duties.map((duty) => {
          const { tone, words, icon } = placesLeftWords(view.stage, duty.placesLeft);
          const minutes = Math.floor((duty.endsAt - duty.startsAt) / 60_000) - duty.breakMinutes;
          return (
            <RowPlain key={duty.id}>
              <Stack gap={2}>
                <Row spread="between">
                  <Heading level={3} size="lead">
                    {duty.name}
                  </Heading>
                  <StatePill tone={tone} isBare {...(icon && { icon })}>
                    {words}
                  </StatePill>
                </Row>
                <P size="caption" tone="soft">
                  {hoursWords(duty.startsAt, duty.endsAt)}。
                  {ACTIVITY_WORDS.dutyLine(duty.task, durationWords(minutes))}
                </P>
                <P size="caption">{wantedWords(view.activity, duty)}</P>
              </Stack>
            </RowPlain>
          );
        })}
      </GroupedList>
    </Section>
  );
}
