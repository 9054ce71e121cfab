import { render, screen } from '@testing-library/react';
import type { Activity, Duty } from '#core/activity/activity';
import { aDuty, anActivity } from '../../../tests/builders/an-activity';
import { DutiesSection } from './duties-section';

const show = (duty: Partial<Duty>, activity: Partial<Activity>) =>
  render(
    <DutiesSection
      view={{
        activity: anActivity(activity),
        version: 0,
        stage: 'open',
        duties: [{ ...aDuty(duty), placesLeft: 3, waiting: 0 }],
      }}
    />,
  );

test('a duty says which skills it needs and from which age one may take it', () => {
  show({ skills: ['sign-language', 'first-aid'], minAge: 20 }, {});
  expect(screen.getByText('需要：手语、急救；满 20 岁')).toBeTruthy();
});

test('a duty without wanted skills tells the age alone', () => {
  show({ skills: [], minAge: 16 }, { minorsAllowed: true });
  expect(screen.getByText('满 16 岁')).toBeTruthy();
  expect(screen.queryByText(/需要：/)).toBeNull();
});

test.each([{ minorsAllowed: false }, { minorsAllowed: true, riskLevel: 'dangerous' as const }])(
  'where no minors are taken the age is the one the server goes by, %j',
  (activity) => {
    show({ minAge: 16 }, activity);
    expect(screen.getByText('满 18 岁')).toBeTruthy();
  },
);
