import type { HourRefusal } from '#core/hours/refusal';
import { refusalWords } from './words';

const REFUSALS: readonly HourRefusal[] = [
  { kind: 'office-not-asked' },
  { kind: 'still-inside' },
  { kind: 'overlap', title: '观影', day: '2026-11-24' },
  { kind: 'decided-meanwhile', state: 'approved', minutes: 60 },
];

test.each(REFUSALS)('who is told $kind is told what to do next', (refusal) => {
  expect(refusalWords(refusal)).toMatch(/请|再确认/);
});
