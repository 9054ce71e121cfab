import { isCertifiable, type RecordChoice } from '#core/certificate/certifiable';
import type { RecordingOrg } from '#core/ledger/entry';

/** Whose records of which days. */
export interface Range {
  readonly orgId: string;
  readonly from: string;
  readonly to: string;
}

/** The organisations that recorded something, each once, in the order of their first record. */
export function orgsOf(records: readonly RecordChoice[]): readonly RecordingOrg[] {
  return [...new Map(records.map(({ org }) => [org.id, org])).values()];
}

/** What a certificate over a range will say, and what it cannot say yet. */
export function partsOf(
  records: readonly RecordChoice[],
  { orgId, from, to }: Range,
): { readonly ready: readonly RecordChoice[]; readonly notYet: readonly RecordChoice[] } {
  const within = records.filter(({ org, day }) => org.id === orgId && from <= day && day <= to);
  return { ready: within.filter(isCertifiable), notYet: within.filter((record) => !isCertifiable(record)) };
}
