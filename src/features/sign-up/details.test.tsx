import { render, screen } from '@testing-library/react';
import { instant } from '#core/shared/instant';
import type { OwnSignup } from '#core/signup/signup';
import { Details } from './signed-up-screen';

// The frame needs the router of a running app.
jest.mock('../../ui/page', () => ({ Page: () => null }));

test('the number of the contact is kept whole, beside the name', () => {
  const signup = {
    ...{ startsAt: instant(1_800_000_000_000), endsAt: instant(1_800_003_600_000), venue: '体育馆' },
    ...{ address: '一路 1 号', dutyName: '引导员', contactName: '示例联系人', contactPhone: '025-83371204' },
  } as unknown as OwnSignup;
  render(<Details signup={signup} />);
  expect(screen.getByText('025-83371204').className).toContain('nb');
});
