import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Decision } from '#core/hours/decision';
import { entryAfter, type LedgerEntry, type RecordingOrg } from '#core/ledger/entry';
import { headAfter, type LedgerHead } from '#core/ledger/head';
import { daysAfter } from '#core/shared/calendar';
import { asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import type { LedgerDocument } from '../../cloudfunctions/stores/ledger';
import { NOW } from './an-activity';
import { aDecision, serviceFacts } from './decisions';
import type { Seeded } from './documents';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const AN_ORG: RecordingOrg = {
  ...{ id: asId('org-1'), name: '南京市助残志愿者协会', uscc: '51100000MJ99999990' },
};

/** A decision about the record of volunteer number so-and-so; every third record is confirmed and then corrected. */
export const decisionNumber = (number: number): Decision =>
  aDecision(number % 4 === 3 ? 'corrected' : 'confirmed', {
    record: asId(`activity-1:volunteer-${number % 4 === 3 ? number - 1 : number}`),
    turn: number % 4 === 3 ? 2 : 1,
    service: serviceFacts({ minutes: 60 + number }),
  });

/** The ledger that holds some decisions, the first of them with number 1. */
export function ledgerHolding(
  decisions: readonly Decision[],
  org: RecordingOrg = AN_ORG,
): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const decision of decisions) {
    entries.push(entryAfter(entries.at(-1), { org, decision }, sha256));
  }
  return entries;
}

/** A ledger of so many entries. */
export const aLedger = (length: number): readonly LedgerEntry[] =>
  ledgerHolding(Array.from({ length }, (_, at) => decisionNumber(at)));

/** Heads published after the entries with these numbers, one a day. */
export function headsAt(entries: readonly LedgerEntry[], seqs: readonly number[]): readonly LedgerHead[] {
  const heads: LedgerHead[] = [];
  seqs.forEach((seq, at) => {
    const end = entries[seq - 1];
    if (end !== undefined) {
      const day = daysAfter('2026-11-01', at);
      heads.push(headAfter(heads.at(-1), { org: end.org, day, end }, sha256));
    }
  });
  return heads;
}

/** The entry sealed anew after a change, as somebody who has the program would do it. */
export const resealed = (entry: LedgerEntry, changes: Partial<LedgerEntry>): LedgerEntry => {
  const { seq, prev, org, decision } = { ...entry, ...changes };
  return entryAfter({ seq: seq - 1, hash: prev }, { org, decision }, sha256);
};

/** Ledgers of one to fourteen entries, some with heads. */
export const someLedger = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 3 }))
  .map(([length, seqs]) => {
    const entries = aLedger(length);
    const published = [...new Set(seqs)].filter((seq) => seq <= length).sort((one, other) => one - other);
    return { entries, heads: headsAt(entries, published) };
  });

let made = 0;

/** Entries as `stores/ledger.ts` keeps them, written at one moment unless said otherwise. */
export function ledgerSeeded(
  entries: readonly LedgerEntry[],
  writtenAt: (entry: LedgerEntry) => Instant = () => NOW,
): Seeded & { readonly documents: readonly object[] } {
  const documents = entries.map((entry): LedgerDocument => {
    const { org, seq, decision } = entry;
    const { record, turn, activityId, volunteerNo } = decision;
    made += 1;
    return {
      ...{ ...entry, _id: `${org.id}:${String(seq).padStart(9, '0')}`, rev: 1, createdAt: writtenAt(entry) },
      ...{ orgId: org.id, turnId: `${record}#${turn}`, record, activityId, volunteerNo },
      personTurn: made,
    };
  });
  return { collection: 'ledger', documents: documents as never };
}
