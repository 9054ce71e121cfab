import { agreedSince } from '#core/consent/standing';
import type { ActivityPart, LedgerPart, VolunteerPart } from '#core/export/record-row';
import { ledgerPartOf } from '#core/export/record-row';
import { entriesByRecord } from '#core/hours/standings';
import type { LedgerEntry } from '#core/ledger/entry';
import type { Period } from '#core/ledger/export';
import type { ActivityId, TeamId, VolunteerNo } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { readActivities } from './activities';
import { entriesOfRecords, ledgerOf, MOST_ENTRIES } from './ledger';
import { volunteersForExport } from './volunteers';

/** Ledger entries looked at for one page, whether or not they give rows. */
const MOST_LOOKED = 1000;
const MOST_ROWS = 250;
/** Characters of rows in one page before their personal part is added; an answer holds 1 MB. */
const MOST_CHARACTERS = 150_000;

/** The stretch of a ledger a page is made of. */
export interface Stretch {
  readonly orgId: TeamId;
  readonly period: Period;
  readonly afterSeq: number;
  readonly until: number;
}

interface Looked {
  readonly rows: readonly LedgerPart[];
  /** The last entry looked at. */
  readonly upTo: number;
}

/** Each record is told at its first decision, with all that was decided up to the end of the export. */
async function rowsFirstDecidedIn(
  stretch: readonly LedgerEntry[],
  { orgId, period, until }: Stretch,
): Promise<readonly LedgerPart[]> {
  const firsts = stretch.filter(({ decision }) => decision.turn === 1).map(({ decision }) => decision.record);
  const all = firsts.length === 0 ? [] : await entriesOfRecords(firsts);
  const groups = entriesByRecord(all.filter(({ org, seq }) => org.id === orgId && seq <= until));
  return firsts.flatMap((record) => ledgerPartOf(groups.get(record) ?? [], period) ?? []);
}

/** The rows of one page: bounded in rows, in characters and in entries looked at, and never standing still. */
export async function exportRows(asked: Stretch): Promise<Looked> {
  const { orgId, until, afterSeq } = asked;
  const rows: LedgerPart[] = [];
  let [upTo, characters] = [afterSeq, 0];
  while (upTo < until && upTo - afterSeq < MOST_LOOKED && rows.length + MOST_ENTRIES <= MOST_ROWS) {
    const stretch = await ledgerOf(orgId, { afterSeq: upTo, limit: Math.min(MOST_ENTRIES, until - upTo) });
    const further = await rowsFirstDecidedIn(stretch, asked);
    characters += JSON.stringify(further).length;
    if (stretch.length === 0 || (rows.length > 0 && characters > MOST_CHARACTERS)) {
      break;
    }
    rows.push(...further);
    upTo = stretch.at(-1)?.seq ?? upTo;
  }
  return { rows, upTo };
}

interface Unsealing {
  /** Opens a personal text sealed for a purpose. */
  readonly unseal: (sealed: string, purpose: string) => string;
}

/** What may be told of a volunteer: nothing personal before they agreed that the national system gets it. */
export interface Told {
  readonly agrees: boolean;
  readonly volunteer?: VolunteerPart;
}

/**
 * What registration knows of some volunteers, of those who agreed that the national system gets it (个人信息保护法 第二十三
 * 条); those who cancelled their accounts are left out.
 */
export async function volunteerParts(
  numbers: readonly VolunteerNo[],
  { unseal }: Unsealing,
): Promise<ReadonlyMap<VolunteerNo, Told>> {
  const found = (await volunteersForExport([...new Set(numbers)])).filter(
    ({ status }) => status !== 'cancelled',
  );
  return new Map(
    found.map(({ volunteerNo, consents, ...one }): readonly [VolunteerNo, Told] => {
      if (agreedSince(consents, 'national') === undefined) {
        return [volunteerNo, { agrees: false }];
      }
      const { name, phone, birthDay, residence, skills, categories } = one;
      const volunteer = {
        ...{ name: unseal(name, 'name'), phone: unseal(phone, 'phone'), birthDay, skills, categories },
        ...{ residence: residence.name, residenceCode: residence.code },
      };
      return [volunteerNo, { agrees: true, volunteer }];
    }),
  );
}

/** What some activities say that the ledger does not; `isLate` is asked of each row. */
export async function activityParts(ids: readonly ActivityId[]) {
  const found = await readActivities([...new Set(ids)]);
  const parts = new Map<ActivityId, Omit<ActivityPart, 'isLate'> & { readonly endsAt: Instant }>();
  for (const activity of found.values()) {
    const { id, team, category, region, address, endsAt } = activity;
    parts.set(id, { team: team.name, category, region: region.name, address, endsAt });
  }
  return parts;
}
