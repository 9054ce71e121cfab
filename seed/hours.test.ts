import { createHash } from 'node:crypto';
import { ORIGINS } from '#core/hours/decision';
import { standingsOf } from '#core/hours/standings';
import { checkChain } from '#core/ledger/check-chain';
import type { LedgerEntry } from '#core/ledger/entry';
import { DAY, minutesAfter } from '#core/shared/instant';
import { entryIn, type LedgerDocument } from '#stores/ledger';
import { sampleAt } from './sample';

const { activities, documents, holder, now } = sampleAt(Date.parse('2026-11-24T10:10:00+08:00'));
const rows = documents('ledger') as unknown as readonly LedgerDocument[];
const entries = rows.map(entryIn);
const standings = [...standingsOf(entries).values()];
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test('every organisation’s ledger is one whole chain', () => {
  const ledgers = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    ledgers.set(entry.org.id, [...(ledgers.get(entry.org.id) ?? []), entry]);
  }
  expect(ledgers.size).toBe(6);
  for (const own of ledgers.values()) {
    expect(checkChain({ entries: own }, sha256)).toEqual([]);
  }
});

test('nothing was decided before the service ended or after the moment of the sample', () => {
  expect(entries.every(({ decision }) => decision.at <= now)).toBe(true);
});

test('there is a record in every state one wants to try, and of more than one origin', () => {
  const states = new Set(standings.map(({ state }) => state));
  expect([...states].sort()).toEqual(['approved', 'awaiting', 'disputed']);
  const origins = new Set(standings.map(({ service }) => service?.origin));
  expect(ORIGINS.filter((origin) => origins.has(origin))).toEqual(['scanned', 'clock-closed', 'by-hand']);
});

test('the veteran has hours that count, and the organisation above the first team something to agree to', () => {
  const own = standings.filter(({ volunteerNo }) => volunteerNo === holder('veteran')?.volunteerNo);
  expect(own.filter(({ state }) => state === 'approved').length).toBeGreaterThan(3);
  expect(standings.some(({ org, state }) => org.id === 'org-3201' && state === 'awaiting')).toBe(true);
});

test('there is a sheet for all that ended an hour ago, and the organizer has the sheet of yesterday to work through', () => {
  const ended = activities.filter(
    ({ status, countsAsService, endsAt }) =>
      status === 'published' && countsAsService && endsAt <= minutesAfter(now, -62),
  );
  const sheets = documents('hour-sheets');
  expect(sheets.map(({ _id }) => _id).sort()).toEqual(ended.map(({ _id }) => _id).sort());
  const [team] = activities.map(({ teamId }) => teamId);
  const own = sheets.filter(({ teamId, endsAt }) => teamId === team && Number(endsAt) > now - 2 * DAY);
  expect(own.map(({ isOpen, awaits, wasLate }) => ({ isOpen, awaits, wasLate }))).toEqual([
    { isOpen: true, awaits: ['parent-organisation'], wasLate: false },
  ]);
});
