import { CONSENT_DOCUMENTS, GUARDIAN_CONSENT } from '../consent/documents';
import type { CalendarDay } from '../shared/calendar';
import { instant } from '../shared/instant';
import { refusalToRegister } from './can-register';

const now = instant(Date.parse('2026-11-24T08:00+08:00'));
const privacy = { key: 'privacy', version: CONSENT_DOCUMENTS.privacy.version } as const;
const applicant = (birthDay: string, more: object = {}) => ({
  birthDay: birthDay as CalendarDay,
  phone: '13800000001',
  consents: [privacy],
  ...more,
});

test.each([
  ['2012-11-25', 'too-young'],
  ['2012-11-24', 'guardian-needed'],
  ['2008-11-25', 'guardian-needed'],
  ['2008-11-24', undefined],
])('somebody born on %s without a guardian', (birthDay, kind) => {
  expect(refusalToRegister(applicant(birthDay), now)?.kind).toBe(kind);
});

test('a guardian who agrees lets a minor register, unless it is the minor’s own phone', () => {
  const withGuardian = (phone: string, consent = GUARDIAN_CONSENT) =>
    applicant('2010-01-01', { guardian: { phone, consent } });
  expect(refusalToRegister(withGuardian('13900000002'), now)).toBeUndefined();
  for (const guarded of [withGuardian('13800000001'), withGuardian('13900000002', '2020-01')]) {
    expect(refusalToRegister(guarded, now)).toEqual({ kind: 'guardian-needed' });
  }
});

test('nobody is registered without the privacy consent in the version in force', () => {
  expect(refusalToRegister(applicant('1990-01-01', { consents: [] }), now)).toEqual({
    kind: 'consent-needed',
  });
  const old = [{ key: 'privacy', version: '2020-01' }];
  expect(refusalToRegister(applicant('1990-01-01', { consents: old }), now)).toEqual({
    kind: 'consent-needed',
  });
});
