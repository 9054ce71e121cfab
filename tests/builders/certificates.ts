import type { CertificateSnapshot } from '#core/certificate/certificate';
import type { Wish } from '#core/certificate/compose';
import type { IssuerContact } from '#core/certificate/issuer-contact';
import type { Decision } from '#core/hours/decision';
import { entryAfter, type LedgerEnd, type LedgerEntry, type RecordingOrg } from '#core/ledger/entry';
import { asId, type SignupId, type TeamId } from '#core/shared/ids';
import { sha256Hex } from '../../cloudfunctions/kernel/fingerprint';
import { NOW } from './an-activity';
import { aDecision, serviceFacts } from './decisions';

/** The organisation of the tests’ ledgers. */
export const ORG: RecordingOrg = {
  ...{ id: asId<TeamId>('org-1'), name: '南京市助残志愿者协会', uscc: '51100000MJ99999990' },
};

/** Whom of it to ask. */
export const ISSUER: IssuerContact = { responsible: '王敏', handler: '李静', phone: '025-00000001' };

/** Decisions as the entries of one ledger. */
export function entriesOf(decisions: readonly Decision[], org = ORG): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  let end: LedgerEnd | undefined;
  for (const decision of decisions) {
    const entry = entryAfter(end, { org, decision }, sha256Hex);
    entries.push(entry);
    end = entry;
  }
  return entries;
}

/** The same as the ledger stores them. */
export const ledgerSeeded = (entries: readonly LedgerEntry[]) => ({
  collection: 'ledger',
  documents: entries.map((entry, at) => {
    const { record, turn, activityId, volunteerNo } = entry.decision;
    return {
      ...{ _id: `${entry.org.id}:${String(entry.seq).padStart(9, '0')}`, rev: 1, createdAt: NOW },
      ...{ ...entry, orgId: entry.org.id, turnId: `${record}#${turn}`, record, activityId, volunteerNo },
      personTurn: at + 1,
    };
  }),
});

/** A wish for the two records of `activity-1` and `activity-2` in November 2026. */
export const aWish = (changes: Partial<Wish> = {}): Wish => ({
  orgId: ORG.id,
  period: { from: '2026-11-01', to: '2026-11-30' },
  records: [asId<SignupId>('activity-1:v0')],
  ...changes,
});

/** A certificate over one record; say only what the test is about. */
export const aSnapshot = (changes: Partial<CertificateSnapshot> = {}): CertificateSnapshot => {
  const { title, day, venue, content, leader, minutes, origin } = serviceFacts();
  const item = {
    record: asId<SignupId>('activity-1:v0'),
    turn: 1,
    title,
    day,
    venue,
    content,
    leader,
    minutes,
    origin,
  };
  return {
    ...{ format: 3, title: '志愿服务记录证明', certNo: asId('ZC202611247K2QXM') },
    ...{ volunteerName: '王小明', volunteerNo: asId('ZC0000000009') },
    ...{ period: { from: '2026-11-01', to: '2026-11-30' }, items: [item], totalMinutes: minutes },
    ...{ byOrigin: [{ origin, minutes }], recordingOrg: ORG, issuer: ISSUER, issuedAt: NOW, isSample: true },
    ...changes,
  };
};

/** A decision about the record of somebody at an activity. */
export const decided = (
  kind: Decision['kind'],
  record: string,
  changes: Parameters<typeof aDecision>[1] = {},
) => aDecision(kind, { record: asId(record), activityId: asId(record.split(':')[0] ?? ''), ...changes });
