import type { AccessFeature } from '#core/access/features';
import type { ServiceCategory } from '#core/activity/categories';
import { agreedSince } from '#core/consent/standing';
import type { Region } from '#core/region/region';
import type { CalendarDay } from '#core/shared/calendar';
import { asId, type VolunteerId, type VolunteerNo } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import type { FreeTime } from '#core/volunteer/free-times';
import type { Member } from '#core/volunteer/member';
import type { Skill } from '#core/volunteer/skills';
import type { GivenConsent, VolunteerStatus } from '#core/volunteer/volunteer';
import { changeUnique, find, findFields, insertUnique } from '#kernel/database';
import { atMost, equal, oneOf } from '#kernel/database/condition';
import { type Change, collection, type Draft, type Stored } from '#kernel/database/document';

/** A consent that was taken back; kept to prove what stood when (个人信息保护法 第十五条). */
export type WithdrawnConsent = GivenConsent & { readonly withdrawnAt: Instant };

/** A registered volunteer. What names a person or says how to reach them is sealed; what lists show is masked. */
export interface VolunteerDocument extends Stored {
  readonly openid: string;
  readonly volunteerNo: VolunteerNo;
  /** Sealed for `name`. */
  readonly name: string;
  /** Sealed for `phone`. */
  readonly phone: string;
  /** Keyed hash, so that a number is taken once. */
  readonly phoneHash: string;
  readonly maskedName: string;
  readonly maskedPhone: string;
  readonly phoneTail: string;
  /** When WeChat named the number as theirs; absent of a number that was only typed. */
  readonly phoneConfirmedAt?: Instant;
  readonly birthDay: CalendarDay;
  readonly residence: Region;
  readonly skills: readonly Skill[];
  readonly categories: readonly ServiceCategory[];
  /** Absent of who registered before it was asked. */
  readonly freeTimes?: readonly FreeTime[];
  /** AccessFeature[] as JSON, sealed for `needs`; absent without the consent of that name. */
  readonly needs?: string;
  /** SealedGuardian as JSON, sealed for `guardian`; only of minors. */
  readonly guardian?: string;
  /** Those that stand. */
  readonly consents: readonly GivenConsent[];
  readonly withdrawnConsents?: readonly WithdrawnConsent[];
  readonly status: VolunteerStatus;
  /** When they last took back that needs are told, until every sign-up has forgotten what it was told before. */
  readonly needsEndedAt?: Instant;
}

/** What is sealed in `guardian`. */
export interface SealedGuardian {
  readonly name: string;
  readonly phone: string;
  /** What they agreed to and when; absent of who was registered before it was asked. */
  readonly consent?: { readonly version: string; readonly at: Instant };
}

/** What is sealed in `needs`. */
export type SealedNeeds = readonly AccessFeature[];

const volunteers = collection<VolunteerDocument>('volunteers');

/** The volunteer behind an identity of the platform. */
export async function volunteerOf(openid: string): Promise<VolunteerDocument | undefined> {
  const [found] = await find(volunteers, { where: { openid: equal(openid) }, limit: 1 });
  return found;
}

/** What a verb may know of its caller. */
export function memberFrom(document: VolunteerDocument): Member {
  const needsAgreedAt = agreedSince(document.consents, 'needs');
  return {
    id: asId(document._id),
    volunteerNo: document.volunteerNo,
    status: document.status,
    birthDay: document.birthDay,
    maskedName: document.maskedName,
    phoneTail: document.phoneTail,
    ...(needsAgreedAt === undefined ? {} : { needsAgreedAt }),
  };
}

/** Registers somebody unless the identity, the phone or the number is taken; answers which index said no. */
export const addVolunteer = (draft: Draft<VolunteerDocument>) => insertUnique(volunteers, draft);

/** Fields to set; those that are `undefined` are removed. */
export type VolunteerFields = NonNullable<Change<VolunteerDocument>['set']>;

/** Changes somebody as they were read; says so when somebody was faster, or another person has the phone. */
export const changeVolunteer = (document: VolunteerDocument, set: VolunteerFields) =>
  changeUnique(volunteers, document, set);

/** Who took back before a moment that needs are told, and may still have them in sign-ups; longest waiting first. */
export const needsToForget = (until: Instant): Promise<readonly VolunteerDocument[]> =>
  find(volunteers, {
    where: { needsEndedAt: atMost(until) },
    order: [['needsEndedAt', 'asc']],
    limit: 20,
  });

/** Several volunteers by id; at most 1000. */
export const readVolunteers = (ids: readonly VolunteerId[]): Promise<readonly VolunteerDocument[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find(volunteers, { where: { _id: oneOf(ids as readonly string[]) }, limit: 1000 });

/** Who they are, by their public numbers; at most 1000, unknown numbers are left out. */
export const volunteersByNo = (numbers: readonly string[]) =>
  numbers.length === 0
    ? Promise.resolve([])
    : findFields(
        volunteers,
        { where: { volunteerNo: oneOf(numbers as readonly VolunteerNo[]) }, limit: 1000 },
        ['volunteerNo', 'maskedName'],
      );

/** Whom a gate may welcome, by their public numbers; at most 1000, unknown numbers are left out. */
export const knownByNo = (numbers: readonly string[]) =>
  numbers.length === 0
    ? Promise.resolve([])
    : findFields(
        volunteers,
        { where: { volunteerNo: oneOf(numbers as readonly VolunteerNo[]) }, limit: 1000 },
        ['volunteerNo', 'maskedName', 'phoneTail', 'openid', 'status'],
      );

/** At which revision some volunteers' documents are; at most 1000. */
export const volunteerRevs = (ids: readonly VolunteerId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : findFields(volunteers, { where: { _id: oneOf(ids as readonly string[]) }, limit: 1000 }, ['rev']);

/** What an export tells of volunteers, by their public numbers; sealed as stored; at most 1000. */
export const volunteersForExport = (numbers: readonly VolunteerNo[]) =>
  numbers.length === 0
    ? Promise.resolve([])
    : findFields(volunteers, { where: { volunteerNo: oneOf(numbers) }, limit: 1000 }, [
        'volunteerNo',
        'name',
        'phone',
        'birthDay',
        'residence',
        'skills',
        'categories',
        'status',
        'consents',
      ]);

/** The masked names and numbers of some identities; at most 1000. */
export const maskedByOpenid = (openids: readonly string[]) =>
  openids.length === 0
    ? Promise.resolve([])
    : findFields(volunteers, { where: { openid: oneOf(openids) }, limit: 1000 }, [
        'openid',
        'volunteerNo',
        'maskedName',
      ]);
