import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NumberForm } from './number-form';

test.each(['472366', '472 366', '472-366', '４７２３６６'])('%s is taken for 472366', async (typed) => {
  const taken: string[] = [];
  render(<NumberForm onNumber={(entryNo) => void taken.push(entryNo)} onPass={() => undefined} />);
  await userEvent.type(screen.getByRole('textbox'), typed);
  await userEvent.click(screen.getByRole('button', { name: '确认号码' }));
  expect(taken).toEqual(['472366']);
});
