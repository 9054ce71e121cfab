import type * as Settings from './roster-settings';

/** The settings as a function with this environment would read them. */
function settingsWith(environment: Readonly<Record<string, string>>) {
  for (const name of ['ROSTER_NAMES', 'ROSTER_KEPT_DAYS']) {
    delete process.env[name];
  }
  Object.assign(process.env, environment);
  jest.resetModules();
  return (jest.requireActual('./roster-settings') as typeof Settings).rosterSettings();
}
afterAll(() => settingsWith({}));

test('what is not set, or left empty, stays open', () => {
  expect(settingsWith({})).toEqual({});
  expect(settingsWith({ ROSTER_NAMES: '', ROSTER_KEPT_DAYS: '' })).toEqual({});
});

test.each(['1', '9', '10', '29', '30'])('a roster may stay %s days', (days) => {
  const environment = { ROSTER_NAMES: 'full', ROSTER_KEPT_DAYS: days };
  expect(settingsWith(environment)).toEqual({ names: 'full', keptDays: Number(days) });
});

test.each(['0', '31', '3.5', '-1', ' 3', '三'])('«%s» days are refused', (days) => {
  expect(() => settingsWith({ ROSTER_KEPT_DAYS: days })).toThrow(
    /ROSTER_KEPT_DAYS is «.+», not a whole number/,
  );
});

test('all that is wrong is said at once', () => {
  const wrong = { ROSTER_NAMES: 'Full', ROSTER_KEPT_DAYS: '90' };
  expect(() => settingsWith(wrong)).toThrow(/ROSTER_NAMES is «Full».*ROSTER_KEPT_DAYS is «90»/);
});
