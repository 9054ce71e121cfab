import { type CertifiableRecordsReply, MOST_ITEMS } from '#core/certificate/calls';
import { type RecordChoice, usccOf } from '#core/certificate/certifiable';
import { minutesByOrigin, totalMinutesOf } from '#core/certificate/totals';
import {
  DOCUMENT_WORDS,
  daysText,
  hoursText,
  issuerFacts,
  ORIGIN_WORDS,
  periodText,
} from '#core/certificate/words';
import type { CalendarDay } from '#core/shared/calendar';
import { Bullets } from '../../ui/bullets';
import { DescriptionList } from '../../ui/description-list';
import { Stack } from '../../ui/layout';
import { NamedRows } from '../../ui/named-rows';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { HOUR_STATES } from '../../words/hours';
import type { Range } from './choose';
import { CERTIFICATE_WORDS as WORDS } from './words';

function NotYet({ records }: { readonly records: readonly RecordChoice[] }) {
  return (
    <Section title={WORDS.notYet}>
      <Bullets
        items={records.map(
          ({ title, minutes, state, ...days }) =>
            `${daysText(days)} ${title}，${WORDS.hours(hoursText(minutes))}：${HOUR_STATES[state].words}`,
        )}
      />
    </Section>
  );
}

/** Services that are left out because they go beyond the days that were chosen, so that nobody misses them later. */
function Across({ records }: { readonly records: readonly RecordChoice[] }) {
  return (
    <Section title={WORDS.across}>
      <P>{WORDS.acrossText}</P>
      <Bullets items={records.map(({ title, ...days }) => `${daysText(days)} ${title}`)} />
    </Section>
  );
}

function Said({ reply, range, ready, purpose }: PreviewProps) {
  const period = { from: range.from as CalendarDay, to: range.to as CalendarDay };
  const uscc = usccOf(ready);
  const issuer = reply.issuers.find(({ orgId }) => orgId === range.orgId)?.issuer;
  const facts = [
    { term: '姓名', words: WORDS.who(reply.volunteerName, reply.volunteerNo) },
    { term: '时间段', words: periodText(period) },
    { term: '服务时间', words: WORDS.sum(hoursText(totalMinutesOf(ready)), ready.length) },
    ...minutesByOrigin(ready).map(({ origin, minutes }) => ({
      term: ORIGIN_WORDS[origin],
      words: WORDS.hours(hoursText(minutes)),
    })),
    { term: WORDS.org, words: ready[0]?.org.name ?? '' },
    ...(uscc === undefined ? [] : [{ term: DOCUMENT_WORDS.uscc, words: uscc }]),
    ...issuerFacts(issuer),
    ...(purpose === '' ? [] : [{ term: WORDS.purpose, words: purpose }]),
  ];
  return (
    <Stack gap={3}>
      <DescriptionList items={facts} />
      <NamedRows
        rows={ready.map(({ title, minutes, origin, ...days }) => ({
          name: title,
          lines: [`${daysText(days)}，${WORDS.hours(hoursText(minutes))}，${ORIGIN_WORDS[origin]}`],
        }))}
      />
    </Stack>
  );
}

interface PreviewProps {
  readonly reply: CertifiableRecordsReply;
  readonly range: Range;
  readonly ready: readonly RecordChoice[];
  readonly notYet: readonly RecordChoice[];
  readonly across: readonly RecordChoice[];
  readonly purpose: string;
}

/** What the certificate will say, and what it cannot say yet and why. */
export function Preview(props: PreviewProps) {
  const { ready, notYet, across } = props;
  return (
    <>
      <Section title={WORDS.preview}>
        {ready.length === 0 ? <Notice tone="info" title={WORDS.nothing} /> : <Said {...props} />}
        {ready.length > MOST_ITEMS && <Notice tone="warn" title={WORDS.tooMany(MOST_ITEMS)} />}
      </Section>
      {notYet.length > 0 && <NotYet records={notYet} />}
      {across.length > 0 && <Across records={across} />}
    </>
  );
}
