import { render, screen } from '@testing-library/react';
import { anActivity } from '../../../tests/builders/an-activity';
import { RiskSection } from './risk-section';

test('an insured activity names the company and the policy', () => {
  const insurance = { insurer: '示例保险公司', policyNo: 'SL-0000-00001' };
  render(<RiskSection activity={anActivity({ insurance })} />);
  const told = (term: string) => screen.getByText(term).nextElementSibling?.textContent;
  expect([told('保险公司'), told('保单号')]).toEqual(['示例保险公司', 'SL-0000-00001']);
});

test('one without insurance says nothing of it', () => {
  render(<RiskSection activity={anActivity()} />);
  expect(screen.getByText('湖边路滑，请穿防滑鞋')).toBeTruthy();
  expect(screen.queryByText('保险公司')).toBeNull();
});
