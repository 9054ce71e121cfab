import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useDisplay } from '../platform/display';
import { GroupedList, RowPlain } from './card';
import { confirm } from './confirm';
import { DataTable } from './data-table';
import { DescriptionList } from './description-list';
import { ErrorState } from './error-state';
import { EventCard } from './event-card';
import { Picture } from './picture';
import { ProgressBar } from './progress-bar';
import { QrImage } from './qr-image';
import { ScanResultPanel } from './scan-result-panel';
import { SCENES } from './scenes';
import { Section } from './section';
import { Code } from './text';

// jsdom knows no dialogs; a browser test walks the real one.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(answer = '') {
    this.open = false;
    this.returnValue = answer;
    this.dispatchEvent(new Event('close'));
  };
});

const event = {
  to: '/packages/public/activity/index?id=a1',
  title: '社区手语角',
  date: { month: '11月', day: 29, weekday: '周日' },
  time: '9:30–11:30',
  place: '1.2 公里 · 示例街道阳光驿站',
  tags: [{ icon: 'sign', words: '手语翻译' }],
} as const;

test('title, day, time and place of an activity are one link; tags are not', () => {
  render(<EventCard {...event} />);
  const link = screen.getByRole('link', {
    name: '社区手语角，11月29日，周日，9:30–11:30，1.2 公里 · 示例街道阳光驿站',
  });
  expect(link.getAttribute('href')).toBe(event.to);
  expect(within(link).queryByText('手语翻译')).toBeNull();
  expect(screen.getByText('手语翻译')).toBeTruthy();
});

test('a section is named by its heading', () => {
  render(<Section title="附近活动">无</Section>);
  const region = screen.getByRole('region', { name: '附近活动' });
  expect(within(region).getByRole('heading', { level: 2 }).textContent).toBe('附近活动');
});

test('a grouped list is a list', () => {
  render(
    <GroupedList label="故事">
      {['一', '二'].map((words) => (
        <RowPlain key={words}>{words}</RowPlain>
      ))}
    </GroupedList>,
  );
  expect(within(screen.getByRole('list', { name: '故事' })).getAllByRole('listitem')).toHaveLength(2);
});

test('progress is said in words', () => {
  render(<ProgressBar label="阳光基地" value={312} target={500} unit="个" />);
  const bar = screen.getByRole('progressbar', { name: '阳光基地' });
  expect(bar.getAttribute('aria-valuetext')).toBe('阳光基地 312 个，目标 500 个，完成 62%');
});

test('figures are a table with heads for rows and columns', () => {
  render(<DataTable caption="按年份" columns={['年份', '基地']} rows={[['2024 年', '100']]} />);
  const table = within(screen.getByRole('table', { name: '按年份' }));
  expect(table.getByRole('columnheader', { name: '基地' })).toBeTruthy();
  expect(table.getByRole('rowheader', { name: '2024 年' })).toBeTruthy();
});

test('figures are a list, each with its name, where text is large', () => {
  act(() => useDisplay.setState({ isElder: true }));
  render(<DataTable caption="按年份" columns={['年份', '基地']} rows={[['2024 年', '100']]} />);
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText('基地 100')).toBeTruthy();
  act(() => useDisplay.setState({ isElder: false }));
});

test('names and values are terms and definitions', () => {
  render(<DescriptionList items={[{ term: '姓名', words: '林*' }]} />);
  expect(screen.getByRole('term').textContent).toBe('姓名');
  expect(screen.getByRole('definition').textContent).toBe('林*');
});

test('a code is read digit by digit', () => {
  render(<Code value="384729" />);
  expect(screen.getByRole('img', { name: '3 8 4 7 2 9' }).textContent).toBe('384 729');
});

test('a QR code is a picture with a name, four modules of quiet around it', () => {
  render(<QrImage text="SP1.18" label="签到二维码" />);
  const drawn = decodeURIComponent(screen.getByRole<HTMLImageElement>('img', { name: '签到二维码' }).src);
  const cells = [...drawn.matchAll(/M(\d+) (\d+)h1/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...cells)).toBe(4);
});

test.each(SCENES)('the scene %s is drawn without anything that could fail to load', (scene) => {
  render(<Picture scene={scene} alt="插图" />);
  const drawn = decodeURIComponent(screen.getByRole<HTMLImageElement>('img', { name: '插图' }).src);
  expect(drawn).not.toMatch(/href|undefined|NaN/);
});

test('the answer to a scan interrupts', () => {
  render(<ScanResultPanel kind="repeat" word="重复" who="李*" lines={['9:12 已经签到过']} />);
  expect(screen.getByRole('alert').textContent).toBe('重复李*9:12 已经签到过');
});

test('a failure says what, why and what to do, and can be tried again', async () => {
  const retry = jest.fn();
  render(<ErrorState title="没能加载活动" advice="网络不通，请检查后重试。" onRetry={retry} />);
  expect(screen.getByRole('alert').textContent).toContain('网络不通');
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(retry).toHaveBeenCalledTimes(1);
});

test.each([
  ['取消报名', true],
  ['不取消', false],
])('asked before cancelling, pressing %s answers %s', async (words, expected) => {
  const answer = confirm({ title: '取消报名？', text: '名额会给候补的人。', yes: '取消报名', no: '不取消' });
  const dialog = within(screen.getByRole('dialog', { name: '取消报名？' }));
  await userEvent.click(dialog.getByRole('button', { name: words }));
  await expect(answer).resolves.toBe(expected);
  expect(screen.queryByRole('dialog')).toBeNull();
});
