import type { Decision } from '#core/hours/decision';
import {
  entryAfter,
  type LedgerEnd,
  type LedgerEntry,
  type RecordingOrg,
  type Sha256,
} from '#core/ledger/entry';
import { chunksOf } from '#core/shared/chunks-of';
import type { ActivityId, SignupId, TeamId, VolunteerNo } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { count, find, findFields, insertUnique } from '#kernel/database';
import { above, below, equal, oneOf } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';

/**
 * An entry as stored, under `<org>:<seq>`, with what it is found by. Written once, never changed, never removed.
 * `turnId` is unique: of two people who decide about one record at once only one gets the turn. So is `personTurn`,
 * which counts the decisions about one person in all ledgers: whoever decides about somebody's service at one activity
 * must know what was decided about them at the others (overlap, long days), so of two at once the second is judged
 * anew.
 */
export interface LedgerDocument extends Stored, LedgerEntry {
  readonly orgId: TeamId;
  readonly turnId: string;
  readonly personTurn: number;
  readonly record: SignupId;
  readonly activityId: ActivityId;
  readonly volunteerNo: VolunteerNo;
}

const ledger = collection<LedgerDocument>('ledger');
/** Entries in one answer of the database, so that it stays far below its 1 MB however many stays they tell of. */
export const MOST_ENTRIES = 100;
const MOST_LEDGERS = 1000;
/** Keys in one query. */
const KEYS_AT_ONCE = 200;
const SEQ_DIGITS = 9;

const entryId = (orgId: TeamId, seq: number): string => `${orgId}:${String(seq).padStart(SEQ_DIGITS, '0')}`;

/** The noun in a document. */
export const entryIn = ({ org, seq, prev, decision, hash }: LedgerDocument): LedgerEntry => ({
  ...{ org, seq, prev, decision, hash },
});

/** The newest entry of an organisation; `undefined` while its ledger is empty. */
export async function lastEntryOf(orgId: TeamId): Promise<LedgerEntry | undefined> {
  const [last] = await find(ledger, {
    where: { orgId: equal(orgId) },
    order: [['seq', 'desc']],
    limit: 1,
  });
  return last === undefined ? undefined : entryIn(last);
}

/** `taken`: somebody else decided about the same record or person first; read again before deciding anew. */
export type Appended =
  | { readonly kind: 'appended'; readonly entry: LedgerEntry }
  | { readonly kind: 'taken' };

/** A decision, and which one about the person it is: one more than was known before the judge read anything. */
export interface Turned {
  readonly decision: Decision;
  readonly personTurn: number;
}

const documentOf = (entry: LedgerEntry, personTurn: number) => {
  const { org, seq, decision } = entry;
  const { record, turn, activityId, volunteerNo } = decision;
  return {
    ...{ ...entry, _id: entryId(org.id, seq), orgId: org.id, turnId: `${record}#${turn}` },
    ...{ record, activityId, volunteerNo, personTurn },
  };
};

interface Step {
  readonly appended: Appended;
  readonly end: LedgerEnd | undefined;
}

/** Whose ledger it is, and how it is sealed. */
export interface LedgerPen {
  readonly org: RecordingOrg;
  readonly sha256: Sha256;
}

const TURNS: readonly string[] = ['turnId', 'volunteerNo_personTurn'];

async function appendOne(
  { org, sha256 }: LedgerPen,
  { decision, personTurn }: Turned,
  known?: LedgerEnd,
): Promise<Step> {
  for (let end = known ?? (await lastEntryOf(org.id)); ; end = await lastEntryOf(org.id)) {
    const entry = entryAfter(end, { org, decision }, sha256);
    const insertion = await insertUnique(ledger, documentOf(entry, personTurn));
    if (insertion.kind === 'inserted') {
      return { appended: { kind: 'appended', entry }, end: entry };
    }
    if (TURNS.includes(insertion.index)) {
      return { appended: { kind: 'taken' }, end };
    }
  }
}

/**
 * Writes decisions down at the end of an organisation's ledger, one after another in the given order.
 *
 * Each is one write, whole or not at all; whoever is cut off in between has written the first ones. Any number of
 * machines may append at once: the place in the ledger and both turns are unique.
 */
export async function appendAll(pen: LedgerPen, decisions: readonly Turned[]): Promise<readonly Appended[]> {
  const appended: Appended[] = [];
  let end: LedgerEnd | undefined;
  for (const decision of decisions) {
    const step = await appendOne(pen, decision, end);
    appended.push(step.appended);
    end = step.end;
  }
  return appended;
}

/** How many decisions there are about each of some people; nothing about whom nobody has decided. */
export async function personTurnsOf(
  numbers: readonly VolunteerNo[],
): Promise<ReadonlyMap<VolunteerNo, number>> {
  const newest = await Promise.all(
    numbers.map((number) =>
      findFields(
        ledger,
        { where: { volunteerNo: equal(number) }, order: [['personTurn', 'desc']], limit: 1 },
        ['volunteerNo', 'personTurn'],
      ),
    ),
  );
  return new Map(newest.flat().map(({ volunteerNo, personTurn }) => [volunteerNo, personTurn]));
}

type Key = 'record' | 'volunteerNo' | 'activityId';

async function pagesBy(field: Key, keys: readonly string[], after = ''): Promise<readonly LedgerDocument[]> {
  const rows = await find(ledger, {
    where: { [field]: oneOf(keys), _id: above(after) },
    order: [['_id', 'asc']],
    limit: MOST_ENTRIES,
  });
  const last = rows[MOST_ENTRIES - 1];
  return last === undefined ? rows : [...rows, ...(await pagesBy(field, keys, last._id))];
}

async function entriesBy(field: Key, keys: readonly string[]): Promise<readonly LedgerEntry[]> {
  const chunks = chunksOf(keys, KEYS_AT_ONCE);
  return (await Promise.all(chunks.map((chunk) => pagesBy(field, chunk)))).flat().map(entryIn);
}

/** Every decision about some records. */
export const entriesOfRecords = (records: readonly SignupId[]): Promise<readonly LedgerEntry[]> =>
  entriesBy('record', records);

/** Every decision about some people’s service, in all organisations. */
export const entriesOfVolunteers = (numbers: readonly VolunteerNo[]): Promise<readonly LedgerEntry[]> =>
  entriesBy('volunteerNo', numbers);

/** Every decision about the service at one activity. */
export const entriesOfActivity = (activityId: ActivityId): Promise<readonly LedgerEntry[]> =>
  entriesBy('activityId', [activityId]);

/** How many entries all ledgers have together; none is ever removed, so it grows whenever one is written. */
export const countEntries = (): Promise<number> => count(ledger, {});

/** A stretch of an organisation’s ledger in its order, at most {@link MOST_ENTRIES}. */
export async function ledgerOf(
  orgId: TeamId,
  { afterSeq, limit }: { readonly afterSeq: number; readonly limit: number },
): Promise<readonly LedgerEntry[]> {
  const rows = await find(ledger, {
    where: { orgId: equal(orgId), seq: above(afterSeq) },
    order: [['seq', 'asc']],
    limit,
  });
  return rows.map(entryIn);
}

/** The last entry of an organisation that was written before a moment. */
export async function lastEntryBefore(orgId: TeamId, moment: Instant): Promise<LedgerEntry | undefined> {
  const [last] = await find(ledger, {
    where: { orgId: equal(orgId), createdAt: below(moment) },
    order: [['seq', 'desc']],
    limit: 1,
  });
  return last === undefined ? undefined : entryIn(last);
}

const openedBefore = (moment: Instant) => ({ seq: equal(1), createdAt: below(moment) });

/** How many ledgers had their first entry before a moment. */
export const countLedgers = (moment: Instant): Promise<number> => count(ledger, openedBefore(moment));

/** When the ledgers that had their first entry before a moment were opened, a thousand at a time in order of id. */
export async function ledgersOpenedBefore(moment: Instant, after = '') {
  const rows = await findFields(
    ledger,
    { where: { ...openedBefore(moment), _id: above(after) }, order: [['_id', 'asc']], limit: MOST_LEDGERS },
    ['org', 'createdAt'],
  );
  const next = rows[MOST_LEDGERS - 1]?._id;
  return { rows, ...(next === undefined ? {} : { next }) };
}
