import type { KeptStanding } from '../hours/standings';
import type { CertNo, SignupId, TeamId, VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import {
  furtherDay,
  isCertifiable,
  isWithin,
  originOf,
  type RecordChoice,
  recordChoices,
  usccOf,
} from './certifiable';
import {
  CERTIFICATE_TITLE,
  type CertificateSnapshot,
  type CertifiedItem,
  CURRENT_FORMAT,
  type Period,
} from './certificate';
import type { IssuerContact } from './issuer-contact';
import { minutesByOrigin, totalMinutesOf } from './totals';

/** What somebody asks to have certified. */
export interface Wish {
  readonly orgId: TeamId;
  readonly period: Period;
  readonly records: readonly SignupId[];
  readonly purposeNote?: string;
  readonly replaces?: CertNo;
}

/** Whose certificate it is, and what is drawn for it. */
export interface Issue {
  readonly certNo: CertNo;
  readonly volunteerName: string;
  readonly volunteerNo: VolunteerNo;
  readonly issuedAt: Instant;
  readonly issuer?: IssuerContact;
}

/**
 * Why nothing is issued. `elsewhere`: not one of the person's own records of that organisation that lies wholly in the
 * period.
 */
export type ComposeRefusal =
  | { readonly kind: 'not-yet'; readonly records: readonly RecordChoice[] }
  | { readonly kind: 'elsewhere'; readonly records: readonly SignupId[] };

export type Composed = { readonly kind: 'composed'; readonly snapshot: CertificateSnapshot } | ComposeRefusal;

function itemOf(record: SignupId, standing: KeptStanding): readonly CertifiedItem[] {
  if (standing.service === undefined) {
    return [];
  }
  const { title, day, venue, content, leader, minutes } = standing.service;
  const origin = originOf(standing, standing.service);
  const days = { day, ...furtherDay(standing.service) };
  return [{ record, turn: standing.turns, title, ...days, venue, content, leader, minutes, origin }];
}

type Kept = readonly (readonly [SignupId, KeptStanding])[];

function snapshotOf(kept: Kept, wish: Wish, issue: Issue): Omit<CertificateSnapshot, 'recordingOrg'> {
  const { period, purposeNote, replaces } = wish;
  const items = kept.flatMap(([record, standing]) => itemOf(record, standing));
  return {
    ...{ format: CURRENT_FORMAT, title: CERTIFICATE_TITLE, ...issue, period, items },
    ...{ totalMinutes: totalMinutesOf(items), byOrigin: minutesByOrigin(items) },
    ...(purposeNote === undefined ? {} : { purposeNote }),
    ...(replaces === undefined ? {} : { replaces }),
    isSample: kept.some(([, { service }]) => service?.isSample === true),
  };
}

/**
 * Writes down what a certificate says, from where somebody's records stand. Nothing is left out silently: a record that
 * is not theirs, of another organisation, with a day outside the period, or not in force yet, refuses the whole.
 */
export function compose(standings: ReadonlyMap<SignupId, KeptStanding>, wish: Wish, issue: Issue): Composed {
  const wanted = new Set(wish.records);
  const choices = recordChoices(standings).filter(({ record }) => wanted.has(record));
  const fitting = choices.filter((choice) => choice.org.id === wish.orgId && isWithin(wish.period, choice));
  const known = new Set(fitting.map(({ record }) => record));
  const elsewhere = [...wanted].filter((record) => !known.has(record));
  const [first] = fitting;
  if (elsewhere.length > 0 || first === undefined) {
    return { kind: 'elsewhere', records: elsewhere };
  }
  const notYet = fitting.filter((choice) => !isCertifiable(choice));
  if (notYet.length > 0) {
    return { kind: 'not-yet', records: notYet };
  }
  const kept = fitting.flatMap(({ record }) => {
    const standing = standings.get(record);
    return standing === undefined ? [] : [[record, standing] as const];
  });
  const uscc = usccOf(fitting);
  const recordingOrg = { id: first.org.id, name: first.org.name, ...(uscc === undefined ? {} : { uscc }) };
  return { kind: 'composed', snapshot: { ...snapshotOf(kept, wish, issue), recordingOrg } };
}
