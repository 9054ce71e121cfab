import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { AwaitingRow } from '#core/hours/views';
import { AgreeScreen } from './agree-screen';

// The frame needs a router.
jest.mock('../../ui/page', () => ({
  Page: ({ children }: { readonly children: ReactNode }) => <>{children}</>,
}));
jest.mock('../../platform/visibility', () => ({ useShownAgain: () => undefined }));

const aRow = (name: string): AwaitingRow =>
  ({
    activity: { activityId: 'a1', title: '观影', teamName: '一队' },
    ...{ day: '2026-11-24', office: 'parent-organisation', confirmedBy: '李*' },
    row: {
      ...{ record: `a1:${name}`, maskedName: name, dutyName: '引导员', state: 'awaiting', byHand: true },
      ...{ decidedMinutes: 90, needs: ['parent-organisation'], exceptions: [] },
    },
  }) as unknown as AwaitingRow;

interface Asked {
  readonly call: string;
  readonly request: { readonly cursor?: string; readonly records?: readonly string[] };
}

/** A server with two records a page; an answered one is not there any more. */
function aServer(names: readonly string[]) {
  const asked: Asked[] = [];
  let rows = names.map(aRow);
  const answer = ({ call, request: { cursor, records = [] } }: Asked) => {
    if (call === 'agree-hours') {
      rows = rows.filter(({ row }) => !records.includes(row.record));
      return { outcomes: [{ kind: 'done', state: 'approved', minutes: 90, needs: [] }] };
    }
    const rest = rows.filter(({ row }) => cursor === undefined || row.record > cursor);
    const shown = rest.slice(0, 2);
    const next = rest.length > 2 ? { next: shown.at(-1)?.row.record } : {};
    return { rows: shown, hasMore: rest.length > 2, ...next };
  };
  const fetch = (_: unknown, { body }: { readonly body: string }) => {
    const one = JSON.parse(body) as Asked;
    asked.push(one);
    return Promise.resolve({ json: () => Promise.resolve({ ok: true, value: answer(one) }) });
  };
  Object.defineProperty(globalThis, 'fetch', { value: fetch, configurable: true });
  return { asked };
}

beforeEach(() => localStorage.clear());

const press = async (name: string) => {
  const found = await screen.findByRole('button', { name });
  await act(async () => {
    fireEvent.click(found);
  });
};
const named = () => screen.queryAllByRole('heading').map(({ textContent }) => textContent);

test('whoever cannot agree to the first reads on, and what is answered there takes nothing else away', async () => {
  const { asked } = aServer(['甲', '乙', '丙', '丁', '戊'].sort());
  render(<AgreeScreen />);
  await screen.findByRole('button', { name: '再看后面的活动' });
  expect(named()).toHaveLength(2);
  await press('再看后面的活动');
  await press('再看后面的活动');
  await waitFor(() => expect(named()).toHaveLength(5));
  expect(screen.queryByRole('button', { name: '再看后面的活动' })).toBeNull();

  const [first, , third] = named().map((heading) => heading?.slice(0, 1) ?? '');
  await press(`不同意 ${first} 的时长`);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '没有签到表' } });
  await press(`同意 ${third} 的时长`);
  await waitFor(() => expect(named()).toHaveLength(4));
  expect(named().join()).not.toContain(third);
  expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('没有签到表');
  expect(asked.filter(({ call }) => call === 'hours-to-agree')).toHaveLength(3);
});

test('with the last one of a page answered, those that follow are asked for', async () => {
  aServer(['a', 'b', 'c']);
  render(<AgreeScreen />);
  await press('同意 a 的时长');
  await press('同意 b 的时长');
  await screen.findByRole('button', { name: '同意 c 的时长' });
  expect(named()).toHaveLength(1);
  await press('同意 c 的时长');
  await screen.findByText('没有等待您同意的时长');
});
