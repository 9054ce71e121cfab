import { act, renderHook } from '@testing-library/react';
import { call } from '../../backend/call';
import { spreadsheetOf } from './spreadsheet';
import { useExport } from './use-export';

jest.mock('../../backend/call', () => ({ call: jest.fn() }));
jest.mock('./spreadsheet', () => ({ spreadsheetOf: jest.fn() }));

const WISH = { org: { id: 'org-1', name: '助残协会' }, from: '2026-11-01', to: '2026-11-30' } as never as {
  readonly org: never;
  readonly from: string;
  readonly to: string;
};

beforeEach(() => {
  jest.mocked(call).mockResolvedValue({ ok: true, value: { rows: [], until: 0 } } as never);
});

test('a file that the device has no room for is said so, and one may choose again', async () => {
  jest.mocked(spreadsheetOf).mockImplementation(() => {
    throw new RangeError('Array buffer allocation failed');
  });
  const { result } = renderHook(useExport);
  await act(() => result.current.start({ ...WISH, kind: 'excel' }));
  expect(result.current.stage).toEqual({ kind: 'too-large' });
  act(() => result.current.restart());
  expect(result.current.stage).toEqual({ kind: 'idle' });
});

test('one that fits is ready to be taken away', async () => {
  jest.mocked(spreadsheetOf).mockReturnValue(new ArrayBuffer(8));
  const { result } = renderHook(useExport);
  await act(() => result.current.start({ ...WISH, kind: 'excel' }));
  expect(result.current.stage).toMatchObject({ kind: 'ready', file: { parts: [new ArrayBuffer(8)] } });
});
