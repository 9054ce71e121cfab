import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { asId } from '#core/shared/ids';
import { aDuty, anActivity } from '../../../tests/builders/an-activity';
import { DutyChoice } from './duty-choice';

const signing = aDuty({ id: asId('sign'), name: '手语翻译', skills: ['sign-language'], minAge: 20 });
const view = {
  activity: anActivity({ minorsAllowed: true }),
  version: 0,
  stage: 'open' as const,
  duties: [aDuty(), signing].map((duty) => ({ ...duty, placesLeft: 3, waiting: 0 })),
};

test('the name of each choice tells who is wanted, once', () => {
  render(<DutyChoice view={view} value="" fault={undefined} onChange={() => undefined} />);
  const names = [
    '引导员 10:00–14:00，只剩 3 个名额。满 16 岁',
    '手语翻译 10:00–14:00，只剩 3 个名额。需要：手语；满 20 岁',
  ];
  for (const name of names) {
    expect(screen.getByRole('radio', { name }).getAttribute('aria-describedby')).toBeNull();
  }
  expect(screen.getAllByText(/需要：手语/)).toHaveLength(1);
});

test('a duty is chosen by its id', async () => {
  const onChange = jest.fn();
  render(<DutyChoice view={view} value="" fault={undefined} onChange={onChange} />);
  await userEvent.click(screen.getByRole('radio', { name: /^手语翻译/ }));
  expect(onChange).toHaveBeenCalledWith('sign');
});
