import type { ReactNode } from 'react';
import { Block } from './base/block';
import { CardLink, RowLink } from './card';
import { DateTile, type DateTileProps } from './date-tile';
import { IconText } from './icon-text';
import { type TagItem, Tags } from './tag';
import { Heading } from './text';

export interface EventCardProps {
  readonly to: string;
  readonly title: string;
  readonly date: DateTileProps;
  /** 9:30–11:30 */
  readonly time: string;
  /** 1.2 公里 · 示例街道阳光驿站 */
  readonly place: string;
  readonly tags?: readonly TagItem[];
  /** A StatePill without ground: 剩 6 个名额. */
  readonly state?: ReactNode;
}

const spoken = ({ title, date, time, place }: EventCardProps) =>
  [title, `${date.month}${date.day}日`, date.weekday, time, place].join('，');

function Upper(event: EventCardProps) {
  return (
    <>
      <DateTile {...event.date} />
      <Block className="stack g2 grow">
        <Heading level={2} size="lead">
          {event.title}
        </Heading>
        <Block className="stack">
          <IconText icon="schedule">{event.time}</IconText>
          <IconText icon="place">{event.place}</IconText>
        </Block>
      </Block>
    </>
  );
}

/** An activity in a long list: tile, title, time and place are one link; tags and state stand below as plain text. */
export function EventCard(event: EventCardProps) {
  return (
    <CardLink
      to={event.to}
      label={spoken(event)}
      below={
        <>
          {event.tags && <Tags items={event.tags} />}
          {event.state}
        </>
      }
    >
      <Upper {...event} />
    </CardLink>
  );
}

/** An activity as a row of a GroupedList. */
export function EventRow(event: EventCardProps) {
  const words = event.tags?.map((tag) => tag.words) ?? [];
  return (
    <RowLink to={event.to} label={[spoken(event), ...words].join('，')}>
      <DateTile {...event.date} />
      <Block className="stack g2 grow">
        <Heading level={3} size="lead">
          {event.title}
        </Heading>
        <Block className="stack">
          <IconText icon="schedule">{event.time}</IconText>
          <IconText icon="place">{event.place}</IconText>
        </Block>
        {event.tags && <Tags items={event.tags} />}
      </Block>
    </RowLink>
  );
}
