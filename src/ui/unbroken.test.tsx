import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen } from '@testing-library/react';
import { SwitchRow } from './switch-row';
import { Text } from './text';

beforeAll(() => {
  const sheet = document.createElement('style');
  const styles = ['button', 'text'].map((name) =>
    readFileSync(join(__dirname, 'styles', `${name}.scss`), 'utf8'),
  );
  sheet.textContent = styles.join('\n');
  document.head.append(sheet);
});

test.each([
  [
    'whether a switch is on',
    <SwitchRow key="s" label="长辈版" value={false} onChange={() => undefined} />,
    '已关',
  ],
  [
    'a number that is kept whole',
    <Text key="t" isWhole>
      025-83371204
    </Text>,
    '025-83371204',
  ],
])('%s stays on one line', (_, shown, words) => {
  render(shown);
  expect(getComputedStyle(screen.getByText(words)).whiteSpace).toBe('nowrap');
});
