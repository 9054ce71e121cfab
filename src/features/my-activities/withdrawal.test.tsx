import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { asId } from '#core/shared/ids';
import { instant } from '#core/shared/instant';
import type { OwnSignup } from '#core/signup/signup';
import { ToldNotice } from './told-notice';
import { useWithdraw } from './use-withdraw';
import { sendComingBack, sendWithdrawal } from './withdrawal';

const signup = {
  ...{ id: 'a1:v1', activityId: asId('a1'), title: '手语角', dutyId: asId('guide'), dutyName: '引导员' },
  ...{ status: 'confirmed', startsAt: instant(Date.parse(`${new Date().getFullYear()}-11-29T09:30+08:00`)) },
} as unknown as OwnSignup;
const waiting: OwnSignup = { ...signup, status: 'waiting', position: 2 };

/** A server that answers each call in turn; «no network» when it has no more answers. */
function serverThat(...answers: readonly object[]): readonly object[] {
  const asked: object[] = [];
  const left = [...answers];
  const fetch = (_: unknown, { body }: { readonly body: string }) => {
    asked.push(JSON.parse(body) as object);
    const value = left.shift();
    return value === undefined
      ? Promise.reject(new Error('no network'))
      : Promise.resolve({ json: () => Promise.resolve({ ok: true, value }) });
  };
  Object.defineProperty(globalThis, 'fetch', { value: fetch, configurable: true });
  return asked;
}

test.each([
  [signup, { kind: 'confirmed' }, '“手语角”的名额还在，报名恢复了，签到号码没有变。'],
  [
    signup,
    { kind: 'waiting', position: 3 },
    '“手语角”的名额已经给了候补的人。您重新排队，现在是候补第 3 位。',
  ],
  [waiting, { kind: 'waiting', position: 4 }, '“手语角”重新候补上了，现在是第 4 位。'],
  [waiting, { kind: 'confirmed' }, '“手语角”正好有名额，您已经报上名。'],
  [signup, { kind: 'closed' }, '没能撤回退出。报名已经截止。可以打电话问组织者，或者看看别的活动。'],
])('taking a withdrawal back says honestly what came of it', async (before, reply, words) => {
  const asked = serverThat(reply);
  expect((await sendComingBack(before)).words).toBe(words);
  const request = { activityId: 'a1', dutyId: 'guide', asBefore: true, agreed: true };
  expect(asked).toEqual([{ call: 'sign-up', request }]);
});

test('without a network the way back stays open', async () => {
  serverThat();
  expect(await sendComingBack(signup)).toMatchObject({ tone: 'err', withdrawn: signup });
});

test('a withdrawal that did not happen cannot be taken back', async () => {
  serverThat({ kind: 'already-in' });
  expect(await sendWithdrawal(signup)).not.toHaveProperty('withdrawn');
});

test('after withdrawing there is a way back, and once gone back it is gone', async () => {
  const refresh = jest.fn();
  const asked = serverThat({ kind: 'withdrawn' }, { kind: 'confirmed' });
  // The question before withdrawing is walked in a browser; here the answer is yes.
  const questions: (string | null | undefined)[] = [];
  HTMLDialogElement.prototype.showModal = function showModal() {
    questions.push(this.querySelector('h2')?.textContent);
    this.returnValue = 'yes';
    queueMicrotask(() => this.dispatchEvent(new Event('close')));
  };
  function Both() {
    const withdrawal = useWithdraw(refresh);
    return (
      <>
        <ToldNotice withdrawal={withdrawal} />
        <button type="button" onClick={() => void withdrawal.withdraw(signup)}>
          退出
        </button>
      </>
    );
  }
  render(<Both />);
  await userEvent.click(screen.getByRole('button', { name: '退出' }));
  const wayBack = await screen.findByRole('button', { name: /^撤回退出：手语角，11月29日 周. 9:30$/ });
  expect(questions).toEqual([expect.stringMatching(/^确定退出“手语角”（11月29日 周. 9:30）吗？$/)]);
  expect(screen.getByText(/^已退出“手语角”（11月29日 周. 9:30）$/)).toBeTruthy();
  expect(document.activeElement).toBe(wayBack);
  await userEvent.click(wayBack);
  expect(await screen.findByText(/^“手语角”的名额还在/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^撤回退出/ })).toBeNull();
  expect(asked).toHaveLength(2);
  expect(refresh).toHaveBeenCalledTimes(2);
});
