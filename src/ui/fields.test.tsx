import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { CheckRow } from './check-row';
import { Choices, SingleChoice } from './choices';
import { ErrorSummary } from './error-summary';
import { Field } from './field';
import type { ChosenRegion } from './field-props';
import { FormArea } from './form-area';
import { RegionPicker } from './region-picker';
import { TextArea } from './text-area';

const NEEDS = [
  { value: 'sign', words: '手语翻译' },
  { value: 'caption', words: '实时字幕', note: '大屏显示' },
] as const;

function ManyNeeds() {
  const [needs, setNeeds] = useState<readonly ('sign' | 'caption')[]>([]);
  return <Choices legend="需要什么？" options={NEEDS} value={needs} onChange={setNeeds} />;
}

function Residence({ told }: { readonly told: (region: ChosenRegion | undefined) => void }) {
  const [region, setRegion] = useState<ChosenRegion>();
  const choose = (next: ChosenRegion | undefined) => {
    setRegion(next);
    told(next);
  };
  return <RegionPicker label="住在哪里？" value={region} onChange={choose} />;
}

test('a field has a name, a description and, when wrong, says so', () => {
  render(
    <Field label="手机号码" hint="用来通知您" fault="少了 1 位" value="138" onChange={() => undefined} />,
  );
  const input = screen.getByRole('textbox', { name: '手机号码' });
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  const words = described.map((id) => document.getElementById(id)?.textContent);
  expect(words).toEqual(['用来通知您', '错误：少了 1 位']);
});

test('an optional field says that it is', () => {
  render(<Field label="称呼" isOptional value="" onChange={() => undefined} />);
  expect(screen.getByRole('textbox', { name: /^称呼.*（选填）$/ })).toBeTruthy();
});

test('what is typed is handed over', async () => {
  const change = jest.fn();
  render(<Field label="姓名" value="" onChange={change} />);
  await userEvent.type(screen.getByRole('textbox'), '林');
  expect(change).toHaveBeenCalledWith('林');
});

test('a text area says how much room is left', () => {
  render(<TextArea label="想说的话" most={10} value="你好" onChange={() => undefined} />);
  expect(screen.getByText('还可以写 8 个字')).toBeTruthy();
});

test('several choices are check boxes under one legend', async () => {
  render(<ManyNeeds />);
  const group = within(screen.getByRole('group', { name: '需要什么？' }));
  await userEvent.click(group.getByRole('checkbox', { name: '手语翻译' }));
  await userEvent.click(group.getByRole('checkbox', { name: /实时字幕/ }));
  await userEvent.click(group.getByRole('checkbox', { name: '手语翻译' }));
  expect(group.getByRole<HTMLInputElement>('checkbox', { name: /实时字幕/ }).checked).toBe(true);
  expect(group.getByRole<HTMLInputElement>('checkbox', { name: '手语翻译' }).checked).toBe(false);
});

test('one choice is a radio button under its legend', async () => {
  const choose = jest.fn();
  render(<SingleChoice legend="最需要哪一项？" options={NEEDS} value="sign" onChange={choose} />);
  await userEvent.tab();
  expect(screen.getByRole('radio', { name: '手语翻译' })).toBe(document.activeElement);
  await userEvent.click(screen.getByRole('radio', { name: /实时字幕/ }));
  expect(choose).toHaveBeenCalledWith('caption');
});

test('agreement is never ticked beforehand and can be given with Space', async () => {
  const change = jest.fn();
  render(<CheckRow label="我同意" value={false} onChange={change} />);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(change).toHaveBeenCalledWith(true);
});

test('the error summary takes the focus and leads to the field', async () => {
  render(
    <>
      <ErrorSummary faults={[{ fieldId: 'phone', sentence: '手机号码少了 1 位' }]} />
      <Field id="phone" label="手机号码" value="" onChange={() => undefined} />
    </>,
  );
  expect(screen.getByRole('alert', { name: '有 1 处要改' })).toBe(document.activeElement);
  await userEvent.click(screen.getByRole('link', { name: '手机号码少了 1 位' }));
  expect(screen.getByRole('textbox')).toBe(document.activeElement);
});

test('Enter in a field sends the form', async () => {
  const send = jest.fn();
  render(
    <FormArea onSubmit={send}>
      <Field label="姓名" value="林" onChange={() => undefined} />
      <Field label="称呼" value="林" onChange={() => undefined} />
    </FormArea>,
  );
  await userEvent.type(screen.getByRole('textbox', { name: '姓名' }), '{Enter}');
  expect(send).toHaveBeenCalledTimes(1);
});

test('a region is chosen from the province down and named without fillers', async () => {
  const told = jest.fn();
  render(<Residence told={told} />);
  const province = screen.getByRole('combobox', { name: '省、自治区、直辖市' });
  await screen.findByRole('option', { name: '北京市' });
  await userEvent.selectOptions(province, '北京市');
  expect(told).toHaveBeenLastCalledWith({ code: '110000', name: '北京市' });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '城市' }), '110100');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '区、县' }), '东城区');
  expect(told).toHaveBeenLastCalledWith({ code: '110101', name: '北京市东城区' });
});
