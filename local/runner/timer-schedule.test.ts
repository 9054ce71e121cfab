import { EventEmitter, once } from 'node:events';
import { aRunner } from './fixtures/a-runner';
import { type LogBook, openLogBook } from './log-book';
import { startTimerSchedule } from './timer-schedule';

/** A log book that tells when a call has ended. */
function heardLog(): { readonly log: LogBook; readonly ended: () => Promise<unknown> } {
  const bell = new EventEmitter();
  const kept = openLogBook();
  const write: LogBook['write'] = (entry) => {
    kept.write(entry);
    if (entry.level === 'call') bell.emit('call');
  };
  return { log: { ...kept, write }, ended: () => once(bell, 'call') };
}

test('passing time fires a timer at its instant, and the next one waits for the next hour', async () => {
  const { log, ended } = heardLog();
  const { runner, clock } = aRunner({ log });
  clock.set(Date.parse('2027-03-01T07:59:59.800Z'));
  const schedule = startTimerSchedule(runner, clock, true);
  await ended();
  expect(log.newest(9, ({ level }) => level === 'call')).toMatchObject([{ functionName: 'by-clock' }]);
  expect(new Date(schedule.nextDue() ?? 0).toISOString()).toBe('2027-03-01T09:00:00.000Z');
  schedule.stop();
  await runner.close();
}, 20_000);

test('with quiet timers only a look fires them, once however often they were due', async () => {
  const { runner, clock } = aRunner();
  clock.set(Date.parse('2027-03-01T07:30:00Z'));
  const schedule = startTimerSchedule(runner, clock, false);
  expect(await schedule.catchUp()).toEqual([]);
  clock.advance(5 * 60);
  const firings = await Promise.all([schedule.catchUp(), schedule.catchUp()]);
  expect(firings.map(({ length }) => length)).toEqual([1, 0]);
  clock.advance(-10 * 60);
  expect(await schedule.catchUp()).toEqual([]);
  schedule.stop();
  await runner.close();
}, 20_000);
