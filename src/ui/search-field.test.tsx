import { act, render, screen } from '@testing-library/react';
import { type TextScale, useDisplay } from '../platform/display';
import { SearchField as OnWeb } from './search-field';
import { SearchField as InWeChat } from './search-field.weapp';

const HINT = '姓名、手机尾号或签到号码';

beforeEach(() => act(() => useDisplay.getState().reset()));

describe.each([
  ['on the web', OnWeb],
  ['in WeChat', InWeChat],
])('%s', (_, SearchField) => {
  const field = <SearchField label="搜索" hint={HINT} value="" onChange={() => undefined} />;

  test.each([1, 1.3])('at %s the hint stands in the field', (textScale) => {
    act(() => useDisplay.getState().change({ textScale: textScale as TextScale }));
    render(field);
    expect(screen.queryByText(HINT)).toBeNull();
  });

  test.each([
    ['the elder view', { isElder: true }],
    ['double size', { textScale: 2 }],
  ] as const)('in %s the hint is text that breaks, not a placeholder that is cut off', (__, settings) => {
    act(() => useDisplay.getState().change(settings));
    const { container } = render(field);
    expect(screen.getByText(HINT)).toBeTruthy();
    expect(container.querySelector(`[placeholder="${HINT}"]`)).toBeNull();
  });
});

test('a screen reader on the web hears the hint with the field', () => {
  act(() => useDisplay.getState().change({ isElder: true }));
  render(<OnWeb label="搜索" hint={HINT} value="" onChange={() => undefined} />);
  const field = screen.getByRole('searchbox', { name: '搜索' });
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(HINT);
});
