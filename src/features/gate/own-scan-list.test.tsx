import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entryOf, ownScan } from './fixtures/a-gate';
import { useGate } from './gate-state';
import { OwnScanList } from './own-scan-list';
import { keepOwnScan, type OwnScan, ownScansOf } from './own-scans';
import { HEAD } from './roster-shelf';

beforeEach(() => localStorage.clear());

/** The list as the screens show it: of what is on the phone. */
function Screen() {
  const { own } = useGate();
  return <OwnScanList activityId="a1" label="本机扫码" scans={own} offersUndo />;
}

function shown(...own: readonly OwnScan[]): void {
  for (const one of own) {
    keepOwnScan('a1', one);
  }
  useGate.setState({ activityId: 'a1', own, isOpening: false });
  render(<Screen />);
}

const REJECTED: OwnScan = {
  ...ownScan({ method: 'roster' }),
  ...{ standing: 'rejected', sentence: '签到点最多 12 个字', volunteerNo: entryOf(0).volunteerNo },
};

test('a scan that the server will not take says why and of whom, until somebody says it is dealt with', async () => {
  localStorage.setItem(`${HEAD}a1`, '{}');
  shown(REJECTED);
  expect(screen.getByText('服务器不能接收：签到点最多 12 个字')).toBeTruthy();
  const tail = entryOf(0).volunteerNo.slice(-4);
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`标为已处理 .*编号尾号 ${tail}`) }));
  expect(screen.queryByRole('button', { name: /标为已处理/ })).toBeNull();
  expect(screen.getByText('已处理。服务器没有接收：签到点最多 12 个字')).toBeTruthy();
  expect(ownScansOf('a1')).toEqual([{ ...REJECTED, isDealtWith: true }]);
});

test('with the roster gone, what is dealt with goes too', async () => {
  shown(REJECTED);
  await userEvent.click(screen.getByRole('button', { name: /标为已处理/ }));
  expect(ownScansOf('a1')).toEqual([]);
});

test('what the server said otherwise stands beside the scan', () => {
  const refused = ownScan({ letThrough: false, refused: 'unknown' });
  shown({ ...refused, standing: 'stored', serverSays: { kind: 'wrong-activity' } });
  expect(screen.getByText('服务器说：不是这场。这是别的活动的签到码，请核对活动名称。')).toBeTruthy();
});

test('where there is nothing to deal with nobody is asked to', () => {
  shown(ownScan(), { ...ownScan({ id: 'scan-0000000000000002' }), standing: 'stored' });
  expect(screen.queryByRole('button', { name: /标为已处理/ })).toBeNull();
});
