/** Where an event has got to: the phone's calendar, a file that the person still has to open, or nowhere. */
export type CalendarAnswer = 'in-calendar' | 'file-ready' | 'refused';
