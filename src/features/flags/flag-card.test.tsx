import { fireEvent, render, screen } from '@testing-library/react';
import type { FlaggedScan } from '#core/attendance/settling/calls';
import { FlagCard } from './flag-card';

const asked: { readonly request: object }[] = [];
function answers(value: object): void {
  const fetch = async (_url: string, { body }: { readonly body: string }) => {
    asked.push(JSON.parse(body));
    return { json: () => Promise.resolve({ ok: true, value }) };
  };
  Object.defineProperty(globalThis, 'fetch', { value: fetch, configurable: true });
}
beforeEach(() => {
  asked.length = 0;
});

const settled = jest.fn();
const stranger = {
  ...{ scanId: 'scan-0000000000000001', kind: 'in', why: ['forced', 'unknown-person'], forced: 'unknown' },
  ...{ by: '签*', method: 'walk-in', device: 'phone-a1', happenedAt: 0 },
};
const show = (changes: object = {}) =>
  render(
    <FlagCard
      activityId="a1"
      flagged={{ ...stranger, ...changes } as unknown as FlaggedScan}
      decided={undefined}
      onSettled={settled}
    />,
  );
const claims = { volunteerNo: 'ZC0000000018', name: '王*' };
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const person = () => screen.getByRole('textbox', { name: /^这是谁（志愿者编号）/ });
const reason = () => screen.getByRole('textbox', { name: '原因' });
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const typedIn = (field: HTMLElement) => (field as HTMLInputElement).value;

test('whom somebody claims to be is filled in and said to be unproven', () => {
  show({ claims });
  press(/^算数/);
  expect(typedIn(person())).toBe('ZC0000000018');
  expect(screen.getByText(/这是王\*的编号，没有证实就是本人/)).toBeTruthy();
});

test('a claim that nobody has is said to be one, and without a claim the field is empty', () => {
  const { unmount } = show({ claims: { volunteerNo: 'ZC0000000018' } });
  press(/^算数/);
  expect(screen.getByText(/没有这个编号的志愿者/)).toBeTruthy();
  unmount();
  show();
  press(/^算数/);
  expect(typedIn(person())).toBe('');
});

test('who is known or does not count is not asked for', () => {
  const { unmount } = show({ why: ['forced'], volunteerNo: 'ZC0000000018', name: '王*' });
  press(/^算数/);
  expect(screen.queryByRole('textbox', { name: /^这是谁/ })).toBeNull();
  unmount();
  show({ claims });
  press(/^撤销/);
  expect(screen.queryByRole('textbox', { name: /^这是谁/ })).toBeNull();
});

test('a refusal stands at the number, and what was typed stays, whichever decision is looked at', async () => {
  answers({ kind: 'own-person' });
  show({ claims });
  press(/^算数/);
  type(person(), 'zc 0000 0000 18');
  type(reason(), '我认得他');
  press(/^确认算数/);
  const link = await screen.findByRole('link', { name: /不能写自己/ });
  fireEvent.click(link);
  expect(person()).toBe(document.activeElement);
  expect(person().getAttribute('aria-invalid')).toBe('true');
  press(/^撤销/);
  press(/^算数/);
  expect([typedIn(person()), typedIn(reason())]).toEqual(['zc 0000 0000 18', '我认得他']);
  expect(settled).not.toHaveBeenCalled();

  answers({ kind: 'settled', decision: 'stands' });
  press(/^确认算数/);
  await screen.findByRole('button', { name: /^确认算数/ });
  await Promise.resolve();
  expect(asked[1]?.request).toMatchObject({ volunteerNo: 'ZC0000000018' });
});

test('how it was settled tells who it was', () => {
  show({ claims, settled: { decision: 'stands', reason: '我认得他', by: '员*', at: 0, person: claims } });
  expect(screen.getByText('已处理：算数，记给王*（ZC0000000018）')).toBeTruthy();
});
