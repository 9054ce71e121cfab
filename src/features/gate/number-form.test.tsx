import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NumberForm } from './number-form';

test.each(['472366', '472 366', '472-366', '４７２３６６'])('%s is taken for 472366', async (typed) => {
  const taken: string[] = [];
  render(<NumberForm onNumber={(entryNo) => taken.push(entryNo) > 0} onPass={() => undefined} />);
  await userEvent.type(screen.getByRole('textbox'), typed);
  await userEvent.click(screen.getByRole('button', { name: '确认号码' }));
  expect(taken).toEqual(['472366']);
});

describe('a number that nobody has', () => {
  const passes: string[] = [];
  const field = () => screen.getByRole<HTMLInputElement>('textbox');
  const confirm = () => userEvent.click(screen.getByRole('button', { name: '确认号码' }));
  beforeEach(async () => {
    passes.length = 0;
    render(
      <NumberForm onNumber={(entryNo) => entryNo === '472366'} onPass={(text) => void passes.push(text)} />,
    );
    await userEvent.type(field(), '472 365');
    await confirm();
  });

  test('stays in the field, and once put right the field is free for the next', async () => {
    expect(field().value).toBe('472 365');
    await userEvent.type(field(), '{Backspace}6');
    await confirm();
    expect(field().value).toBe('');
  });

  test('does not spoil the pass that a keyboard scanner types behind it', async () => {
    const pass = `P1${'x'.repeat(60)}`;
    await userEvent.type(field(), pass);
    await confirm();
    expect(passes).toEqual([pass]);
    expect(field().value).toBe('');
  });
});
