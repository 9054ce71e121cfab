import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { ConfirmHoursRequest, HourSheetRequest } from '#core/hours/calls';
import { countRows, inLookingOrder, sortKeyOf } from '#core/hours/sheet-row';
import type { HourOutcome, SheetRow } from '#core/hours/views';
import { SheetScreen } from './sheet-screen';

jest.mock('../../platform/navigate', () => ({
  ...jest.requireActual('../../platform/navigate'),
  useQuery: () => ({ id: 'a1' }),
}));
// The frame needs a router; the question is walked in a browser, here the answer is yes.
jest.mock('../../ui/page', () => ({
  Page: ({ children, foot }: { readonly children: ReactNode; readonly foot?: ReactNode }) => (
    <>
      {children}
      {foot}
    </>
  ),
}));
jest.mock('../../platform/visibility', () => ({ useShownAgain: () => undefined }));
jest.mock('../../ui/confirm', () => ({ confirm: () => Promise.resolve(true) }));

const [EXCEPTIONS, CLEAN] = [60, 130];

const aRow = (number: number): SheetRow =>
  ({
    ...{ record: `a1:v${String(number).padStart(4, '0')}`, volunteerNo: `ZC${number}`, maskedName: '王*' },
    ...{ dutyName: '引导员', state: 'proposed', scannedMinutes: 240, plannedMinutes: 240, byHand: false },
    ...{ needs: [], exceptions: number < EXCEPTIONS ? [{ kind: 'clock-closed' }] : [] },
  }) as unknown as SheetRow;

interface Asked {
  readonly call: string;
  readonly request: HourSheetRequest & ConfirmHoursRequest;
}

/** A server with one sheet, which answers no more than so many rows at once. */
class Server {
  readonly asked: Asked[] = [];
  rows: readonly SheetRow[] = Array.from({ length: EXCEPTIONS + CLEAN }, (_, number) => aRow(number));
  refuses: readonly string[] = [];
  /** Said before each answer; a promise that is rejected is a network that is gone. */
  before: (asked: Asked) => Promise<void> = () => Promise.resolve();

  constructor(private readonly mostRows: number) {
    const fetch = async (_: unknown, { body }: { readonly body: string }) => {
      const asked = JSON.parse(body) as Asked;
      this.asked.push(asked);
      await this.before(asked);
      const value = asked.call === 'hour-sheet' ? this.sheet(asked.request) : this.confirm(asked.request);
      return { json: () => Promise.resolve({ ok: true, value }) };
    };
    Object.defineProperty(globalThis, 'fetch', { value: fetch, configurable: true });
  }

  of(call: string): readonly Asked[] {
    return this.asked.filter((one) => one.call === call);
  }

  private sheet({ cursor = '', limit = 50 }: HourSheetRequest) {
    const most = Math.min(limit, this.mostRows);
    const rest = inLookingOrder(this.rows).filter((row) => sortKeyOf(row) > cursor);
    const rows = rest.slice(0, most);
    const last = rest.length > most ? rows.at(-1) : undefined;
    const [startsAt, endsAt] = [Date.parse('2026-11-24T01:00Z'), Date.parse('2026-11-24T05:00Z')];
    return {
      ...{ rows, counts: countRows(this.rows), recordingOrg: '协会' },
      activity: { activityId: 'a1', title: '观影', startsAt, endsAt, countsAsService: true, isSample: false },
      ...{ dueDay: '2026-12-08', isOverdue: false, unknownYears: [] },
      ...(last === undefined ? {} : { next: sortKeyOf(last) }),
    };
  }

  private confirm({ records }: ConfirmHoursRequest) {
    const outcomes = records.map(({ record, minutes }) =>
      this.refuses.includes(record)
        ? { record, kind: 'refused', refusal: { kind: 'overlap', title: '陪伴出行', day: '2026-11-24' } }
        : { record, kind: 'done', state: 'approved', minutes, needs: [] },
    ) as unknown as readonly HourOutcome[];
    const done = new Set<string>(outcomes.filter(({ kind }) => kind === 'done').map(({ record }) => record));
    this.rows = this.rows.map((row) =>
      done.has(row.record) ? { ...row, state: 'approved', decidedMinutes: row.scannedMinutes } : row,
    );
    return { outcomes };
  }
}

// Whether each of so many cards can be seen takes long to find out; none is hidden.
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });
beforeEach(() => localStorage.clear());

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => {
  const found = await button(name);
  await act(async () => {
    fireEvent.click(found);
  });
};
const status = () => screen.getByRole('status').textContent;
const says = (words: string) => waitFor(() => expect(status()).toBe(words));
const gone = () => Promise.reject(new Error('no network'));

test('all without exceptions are chosen though the first page has none of them, in one more read, and confirmed', async () => {
  const server = new Server(500);
  render(<SheetScreen />);
  await press('选中全部没有异常的（130 人）');
  await says('已选 130 人');
  expect(server.of('hour-sheet')).toHaveLength(2);
  // A phone draws no more than was asked for.
  expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
  await press('再显示 50 人');
  expect(await screen.findAllByRole('checkbox', { checked: true })).toHaveLength(40);
  expect(server.of('hour-sheet')).toHaveLength(2);

  await press('确认 130 人的时长');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^确认/ })).toBeNull());
  const sent = server.of('confirm-hours').map(({ request }) => request.records.map(({ record }) => record));
  expect(sent.map(({ length }) => length)).toEqual([100, 30]);
  const clean = Array.from({ length: CLEAN }, (_, number) => aRow(EXCEPTIONS + number).record);
  expect(sent.flat().sort()).toEqual(clean);
  // Where the list was it stays: what was decided is told without reading everybody again.
  expect(screen.getByRole('heading', { name: '已经处理的（40）' })).toBeTruthy();
  expect(server.of('hour-sheet')).toHaveLength(3);
});

test('how far reading is is said politely; broken off, what was read stays and a retry goes on from there', async () => {
  const server = new Server(50);
  let release: () => void = () => undefined;
  let isBroken = true;
  server.before = ({ request: { cursor } }) => {
    if (cursor === undefined) return Promise.resolve();
    if (server.of('hour-sheet').length === 2) {
      return new Promise((resolve) => {
        release = resolve;
      });
    }
    return isBroken ? gone() : Promise.resolve();
  };
  render(<SheetScreen />);
  await press('选中全部没有异常的（130 人）');
  await says('正在读取名单，已读 50 人');
  expect(screen.getByRole('status').getAttribute('aria-live')).toBe('polite');
  await act(async () => release());

  expect((await screen.findByRole('alert')).textContent).toContain('已读的 100 人还在');
  expect(status()).toBe('还没有选人');
  isBroken = false;
  await press('重试');
  await says('已选 130 人');
  expect(screen.queryByRole('alert')).toBeNull();
  const cursors = server.of('hour-sheet').map(({ request }) => request.cursor);
  expect(cursors).toEqual([undefined, cursors[1], cursors[2], cursors[2], cursors[4]]);
  expect(new Set(cursors).size).toBe(4);
});

test('confirming that breaks off says what was done and what was not, and goes on with the rest', async () => {
  const server = new Server(500);
  render(<SheetScreen />);
  await press('选中全部没有异常的（130 人）');
  await says('已选 130 人');
  server.before = () => (server.of('confirm-hours').length > 1 ? gone() : Promise.resolve());
  await press('确认 130 人的时长');
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain('已确认 100 人，还有 30 人没有得到结果，仍然选中着');
  await says('已选 30 人');

  server.before = () => Promise.resolve();
  await press('确认 30 人的时长');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^确认/ })).toBeNull());
  expect(screen.queryByRole('alert')).toBeNull();
  const [first, broken, again] = server.of('confirm-hours').map(({ request }) => request.records);
  expect(again).toEqual(broken);
  expect(first).toHaveLength(100);
  expect(server.rows.filter(({ state }) => state === 'approved')).toHaveLength(CLEAN);
});

test('who was refused stands there with the reason, however far down the sheet', async () => {
  const server = new Server(500);
  const last = aRow(EXCEPTIONS + CLEAN - 1).record;
  server.refuses = [last];
  render(<SheetScreen />);
  await press('选中全部没有异常的（130 人）');
  await says('已选 130 人');
  await press('确认 130 人的时长');
  expect(await screen.findByRole('heading', { name: '刚才没有确认的（1）' })).toBeTruthy();
  expect(screen.getByText(/^和“陪伴出行”（.*）时间重叠/)).toBeTruthy();
  // It is read anew before it may be chosen again.
  const reads = server.of('hour-sheet').length;
  await press('选中全部没有异常的（1 人）');
  await says('已选 1 人');
  expect(server.of('hour-sheet').length).toBeGreaterThan(reads);
});
