import type { ScanTrace, Settled, TracedStay } from './decision';
import type { Proposal } from './proposal';

/** Finds the settlement of a scan; `undefined` while nobody has settled it. */
export type SettledOf = (scanId: ScanTrace['scanId']) => Settled | undefined;

/**
 * A proposal that knows what organizers settled: somebody has looked at those scans, so they ask for nothing any more,
 * and their traces say who decided and why.
 */
export function withSettled(proposal: Proposal, settledOf: SettledOf): Proposal {
  const told = (trace: ScanTrace): ScanTrace => {
    const settled = settledOf(trace.scanId);
    return settled === undefined ? trace : { ...trace, settled };
  };
  const toldStay = (stay: TracedStay): TracedStay => ({ ...stay, in: told(stay.in), out: told(stay.out) });
  const { service, open, flagged } = proposal;
  return {
    ...proposal,
    service: { ...service, stays: service.stays.map(toldStay) },
    open: open.map(told),
    flagged: flagged.filter(({ scanId }) => settledOf(scanId) === undefined),
  };
}
