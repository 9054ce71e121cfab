import type { Instant } from '#core/shared/instant';
import type { CalendarAnswer } from './calendar-answer';

interface Entry {
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
}

const stamp = (at: Instant) => `${new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')}`;
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');

/** Hands the device a calendar file (RFC 5545) with one event. */
export function addToCalendar({ title, startsAt, endsAt, place }: Entry): Promise<CalendarAnswer> {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//sunshine-aid//ZH',
    'BEGIN:VEVENT',
    `UID:${startsAt}-${encodeURIComponent(title)}`,
    `DTSTAMP:${stamp(startsAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/calendar' }));
  link.download = `${title}.ics`;
  link.click();
  URL.revokeObjectURL(link.href);
  return Promise.resolve('file-ready');
}
