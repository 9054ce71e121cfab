import { ACCESS_FEATURES, type AccessFeature } from '#core/access/features';
import { SERVICE_CATEGORIES, type ServiceCategory } from '#core/activity/categories';
import { CONSENT_DOCUMENTS, type ConsentKey } from '#core/consent/documents';
import { consentsAfter } from '#core/consent/standing';
import type { Region } from '#core/region/region';
import { type CalendarDay, calendarDayAt, daysAfter, startOfDay } from '#core/shared/calendar';
import { asId, type VolunteerId, type VolunteerNo } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import { ageAt, GROWN_UP } from '#core/volunteer/age';
import { maskName, maskPhone } from '#core/volunteer/mask';
import { SKILLS, type Skill } from '#core/volunteer/skills';
import type { VolunteerStatus } from '#core/volunteer/volunteer';
import { volunteerNoFrom } from '#core/volunteer/volunteer-no';
import { type Dice, diceOf } from './dice';
import { storedAt } from './documents';
import { inventMobile, inventName } from './invented-names';
import { cityOf, TEAMS } from './organisations';
import type { Sealing } from './sealing';

/** A volunteer in the clear, before anything of them is sealed. */
export interface SeedVolunteer {
  readonly id: VolunteerId;
  readonly openid: string;
  readonly volunteerNo: VolunteerNo;
  readonly name: string;
  readonly phone: string;
  readonly birthDay: CalendarDay;
  readonly residence: Region;
  readonly skills: readonly Skill[];
  readonly categories: readonly ServiceCategory[];
  readonly needs: readonly AccessFeature[];
  readonly guardian?: { readonly name: string; readonly phone: string };
  readonly consents: readonly ConsentKey[];
  /** When they agreed to 隐私政策 in the version of today; absent: they are still to be asked. */
  readonly agreedAgainAt?: Instant;
  readonly status: VolunteerStatus;
  readonly registeredAt: Instant;
  /** Absent for the people of the demonstration: their own browser registers the first key. */
  readonly publicKey?: string;
}

/** What the demonstration says of one of its people; the rest is invented. */
export type VolunteerWish = Partial<SeedVolunteer> & Pick<SeedVolunteer, 'openid' | 'name'>;

const FREQUENT_NEEDS: readonly AccessFeature[] = [
  'sign-interpreter',
  'live-caption',
  'step-free-entrance',
  'accessible-toilet',
  'sighted-guide',
  'large-print',
  'quiet-space',
];

const inOrderOf = <TChoice>(all: readonly TChoice[], chosen: readonly TChoice[]): readonly TChoice[] =>
  all.filter((one) => chosen.includes(one));

function inventBirthDay(dice: Dice, today: CalendarDay): CalendarDay {
  const year = Number(today.slice(0, 4));
  const age = dice.chance(0.03) ? dice.between(15, 17) : dice.between(18, dice.chance(0.8) ? 45 : 71);
  return daysAfter(`${year - age}-01-01`, -dice.between(1, 360));
}

const guardianFor = (dice: Dice, at: number) => ({
  name: inventName(dice),
  phone: inventMobile(50_000 + at),
});

function inventVolunteer(dice: Dice, at: number, now: Instant): SeedVolunteer {
  const today = calendarDayAt(now);
  const [team] = TEAMS.slice(at % TEAMS.length);
  if (team === undefined) {
    throw new Error('no team');
  }
  const birthDay = inventBirthDay(dice, today);
  const isMinor = ageAt(birthDay, now) < GROWN_UP;
  const needs = dice.chance(0.12) ? dice.shuffled(FREQUENT_NEEDS).slice(0, dice.between(1, 2)) : [];
  return {
    id: asId(dice.id(16)),
    openid: `oSample-volunteer-${String(at).padStart(4, '0')}`,
    volunteerNo: volunteerNoFrom(`9${String(at * 7919 + 12_345).padStart(8, '0')}`),
    name: inventName(dice),
    phone: inventMobile(at + 1),
    birthDay,
    residence: team.spot.region,
    skills: inOrderOf(SKILLS, dice.shuffled(SKILLS).slice(0, dice.between(0, 4))),
    categories: inOrderOf(
      SERVICE_CATEGORIES,
      dice.shuffled(SERVICE_CATEGORIES.slice(0, -1)).slice(0, dice.between(1, 4)),
    ),
    needs: inOrderOf(ACCESS_FEATURES, needs),
    ...(isMinor ? { guardian: guardianFor(dice, at) } : {}),
    consents: [
      'privacy',
      ...(needs.length > 0 ? (['needs'] as const) : []),
      // One in seven would rather not be told to the national system.
      ...(at % 7 === 6 ? [] : (['national'] as const)),
      ...(dice.chance(0.6) ? (['display'] as const) : []),
    ],
    status: 'active',
    registeredAt: minutesAfter(
      startOfDay(daysAfter(today, isMinor ? -dice.between(20, 180) : -dice.between(190, 1000))),
      dice.between(420, 1320),
    ),
    ...(dice.chance(0.7) ? { publicKey: dice.id(42) + dice.pick([...'AEIMQUYcgkosw048']) } : {}),
  };
}

/** The people of the demonstration first, then others up to the count; the cities take turns. */
export function inventVolunteers(
  seed: string,
  wishes: readonly VolunteerWish[],
  { count, now }: { readonly count: number; readonly now: Instant },
): readonly SeedVolunteer[] {
  const dice = diceOf(`${seed}:volunteers`);
  return Array.from({ length: count }, (_, at) => {
    const invented = inventVolunteer(dice, at, now);
    const wish = wishes[at];
    if (wish === undefined) {
      return invented;
    }
    const { publicKey, guardian, ...rest } = invented;
    return { ...rest, ...wish };
  });
}

/** The volunteers who live in the city of a team, by the first four digits. */
export const byCity = (volunteers: readonly SeedVolunteer[]): ReadonlyMap<string, readonly SeedVolunteer[]> =>
  new Map(
    [...new Set(TEAMS.map(cityOf))].map((city) => [
      city,
      volunteers.filter(({ residence }) => residence.code.startsWith(city)),
    ]),
  );

/** The version that was in force then; for who registered before today's there was one of that January. */
function versionAt(key: ConsentKey, at: Instant): string {
  const { version } = CONSENT_DOCUMENTS[key];
  const day = calendarDayAt(at);
  return day >= version ? version : `${day.slice(0, 4)}-01`;
}

/** What they agreed to, as `register` and for some `change-profile` would have stored it. */
function consentFields({ consents, registeredAt, agreedAgainAt }: SeedVolunteer) {
  const first = consents.map((key) => ({ key, version: versionAt(key, registeredAt), at: registeredAt }));
  if (agreedAgainAt === undefined) {
    return { consents: first };
  }
  const { consents: standing, ended } = consentsAfter(
    first,
    { key: 'privacy', version: CONSENT_DOCUMENTS.privacy.version },
    agreedAgainAt,
  );
  const withdrawn = ended.map((consent) => ({ ...consent, withdrawnAt: agreedAgainAt }));
  return { consents: standing, ...(withdrawn.length === 0 ? {} : { withdrawnConsents: withdrawn }) };
}

/** As `register` would have stored them: what is personal is sealed, lists show only what is masked. */
export const volunteerDocuments = (
  volunteers: readonly SeedVolunteer[],
  { seal, keyedHash }: Sealing,
): readonly object[] =>
  volunteers.map((volunteer) => ({
    _id: volunteer.id,
    openid: volunteer.openid,
    volunteerNo: volunteer.volunteerNo,
    name: seal(volunteer.name, 'name'),
    phone: seal(volunteer.phone, 'phone'),
    phoneHash: keyedHash(volunteer.phone, 'phone'),
    maskedName: maskName(volunteer.name),
    maskedPhone: maskPhone(volunteer.phone),
    phoneTail: volunteer.phone.slice(-4),
    birthDay: volunteer.birthDay,
    residence: volunteer.residence,
    skills: volunteer.skills,
    categories: volunteer.categories,
    ...(volunteer.needs.length === 0 ? {} : { needs: seal(JSON.stringify(volunteer.needs), 'needs') }),
    ...(volunteer.guardian === undefined
      ? {}
      : { guardian: seal(JSON.stringify(volunteer.guardian), 'guardian') }),
    ...consentFields(volunteer),
    status: volunteer.status,
    isSample: true,
    ...storedAt(volunteer.registeredAt),
  }));
