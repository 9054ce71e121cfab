import * as v from 'valibot';
import { CONSENT_DOCUMENTS } from '#core/consent/documents';
import { calendarDayAt } from '#core/shared/calendar';
import { nameText, phoneText } from '#core/volunteer/calls';
import { isVolunteerNo } from '#core/volunteer/volunteer-no';
import { keyedHash, unseal } from '#kernel/secrets';
import { openidOf } from './people';
import { sampleAt, TEST_KEYS } from './sample';

// biome-ignore lint/style/noProcessEnv: kernel/secrets reads its keys there, and only there
Object.assign(process.env, TEST_KEYS);

const { now, volunteers } = sampleAt(Date.parse('2026-11-24T10:10:00+08:00'));

test('the functions can open and find what is sealed, and names and numbers are well formed', () => {
  for (const { name, phone, phoneHash, volunteerNo, needs, consents } of volunteers) {
    const opened = unseal(phone, 'phone');
    expect(v.is(phoneText, opened) && v.is(nameText, unseal(name, 'name'))).toBe(true);
    expect(phoneHash).toBe(keyedHash(opened, 'phone'));
    expect(isVolunteerNo(volunteerNo)).toBe(true);
    expect(needs === undefined || JSON.parse(unseal(needs, 'needs')).length > 0).toBe(true);
    expect(needs === undefined || consents.some(({ key }) => key === 'needs')).toBe(true);
  }
});

test('a minor has a guardian, and nobody is younger than fourteen', () => {
  const grown = `${Number(calendarDayAt(now).slice(0, 4)) - 18}${calendarDayAt(now).slice(4)}`;
  for (const { birthDay, guardian } of volunteers) {
    expect(birthDay > grown).toBe(guardian !== undefined);
    expect(birthDay < '2012').toBe(true);
  }
});

test('of the people of the demonstration one is still to be asked about 隐私政策, the others agreed again', () => {
  const { version } = CONSENT_DOCUMENTS.privacy;
  const shown = volunteers.filter(({ openid }) => openid.startsWith(openidOf('')));
  const standing = shown.filter(({ consents }) => consents.some((one) => one.version === version));
  expect(shown.length - standing.length).toBe(1);
  for (const { consents, withdrawnConsents } of standing) {
    expect(new Set(consents.map(({ key }) => key)).size).toBe(consents.length);
    expect(withdrawnConsents).toMatchObject([{ key: 'privacy', withdrawnAt: expect.any(Number) }]);
  }
});
