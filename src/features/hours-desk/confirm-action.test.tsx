import { fireEvent, render, screen } from '@testing-library/react';
import type { HourOutcome, SheetRow } from '#core/hours/views';
import { ConfirmAction } from './confirm-action';
import type { Confirming } from './use-confirm';

const confirmRows = jest.fn(async () => undefined);
beforeEach(() => confirmRows.mockClear());

const UNDER = { kind: 'under-share', percent: 41, leastPercent: 60 };
const rowWith = (...exceptions: readonly object[]) =>
  ({ record: 'r1', state: 'proposed', scannedMinutes: 100, exceptions }) as unknown as SheetRow;
const confirming = (...outcomes: readonly HourOutcome[]): Confirming => ({
  ...{ busy: undefined, failure: undefined, unconfirmed: [], confirmRows },
  outcomes: new Map(outcomes.map((outcome) => [outcome.record, outcome])),
});
const press = () => fireEvent.click(screen.getByRole('button', { name: /^确认/ }));
const field = () => screen.getByRole('textbox', { name: /^为什么还要确认？/ });

test('whoever was there long enough is confirmed by one press', () => {
  const row = rowWith();
  render(<ConfirmAction row={row} confirming={confirming()} />);
  expect(screen.queryByRole('textbox')).toBeNull();
  press();
  expect(confirmRows.mock.calls).toEqual([[[row], undefined]]);
});

test('under the least share nothing is sent before a reason is written, and the field says so', () => {
  const row = rowWith(UNDER);
  render(<ConfirmAction row={row} confirming={confirming()} />);
  fireEvent.change(field(), { target: { value: ' 有事 ' } });
  press();
  expect(confirmRows).not.toHaveBeenCalled();
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('alert', { name: '有 1 处要改' })).toBe(document.activeElement);
  fireEvent.click(screen.getByRole('link', { name: '请写明理由，至少 4 个字' }));
  expect(field()).toBe(document.activeElement);
  fireEvent.change(field(), { target: { value: ' 临时送人就医 ' } });
  press();
  expect(confirmRows.mock.calls).toEqual([[[row], '临时送人就医']]);
});

test('when only the server knows of it, its sentence stands at the field that is there then', () => {
  const refusal = { ...UNDER, kind: 'share-unexplained' as const };
  const outcome = { record: 'r1', kind: 'refused', refusal } as unknown as HourOutcome;
  render(<ConfirmAction row={rowWith()} confirming={confirming(outcome)} />);
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(
    screen.getByRole('link', { name: '只到场计划的 41%，低于要求的 60%，请写明理由再确认' }),
  ).toBeTruthy();
});
