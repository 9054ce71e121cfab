import { isAcross, isCertifiable, isWithin, type RecordChoice } from '#core/certificate/certifiable';
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
  range: Range,
): {
  readonly ready: readonly RecordChoice[];
  readonly notYet: readonly RecordChoice[];
  /** Those with some days in the range and some outside it: they cannot be written as a whole. */
  readonly across: readonly RecordChoice[];
} {
  const own = records.filter(({ org }) => org.id === range.orgId);
  const within = own.filter((record) => isWithin(range, record));
  return {
    ...{ ready: within.filter(isCertifiable), notYet: within.filter((record) => !isCertifiable(record)) },
    across: own.filter((record) => isAcross(range, record)),
  };
}
