import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useMe } from '../../backend/use-me';
import { useRegisterDraft } from './draft';
import { RegisteredScreen } from './registered-screen';

// The frame needs the router of a running app.
jest.mock('../../ui/page', () => ({
  Page: ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
    <>
      <h1>{title}</h1>
      {children}
    </>
  ),
}));

const answers = (value: object) => {
  global.fetch = () =>
    Promise.resolve({ json: () => Promise.resolve({ ok: true, value }) } as unknown as Response);
};
const GUEST = { profile: undefined, roles: [] };

beforeEach(() => useMe.setState({ who: undefined, refused: undefined }));

test('who came by a link and is not registered is told so, and what they typed stays', async () => {
  answers(GUEST);
  useRegisterDraft.getState().write({ name: '欧阳小明' });
  render(<RegisteredScreen />);
  expect(await screen.findByText('您还没有登记')).toBeTruthy();
  expect(screen.queryByText('登记成功')).toBeNull();
  expect(useRegisterDraft.getState().draft.name).toBe('欧阳小明');
});

test('who is registered reads their number, and what was typed is forgotten', async () => {
  answers({ profile: { volunteerNo: 'ZC0000000017', name: '欧阳小明', status: 'active' }, roles: [] });
  render(<RegisteredScreen />);
  expect(await screen.findByText('登记成功')).toBeTruthy();
  expect(useRegisterDraft.getState().draft.name).toBe('');
});
