import type { Decision } from '../hours/decision';
import type { TeamId } from '../shared/ids';
import { canonicalText, type Plain } from './canonical-text';

/** The organisation that keeps a ledger. */
export interface RecordingOrg {
  readonly id: TeamId;
  readonly name: string;
  /** 统一社会信用代码; absent where it is not registered, or where nobody has told it yet. */
  readonly uscc?: string;
}

/**
 * One line of the ledger (服务时长账) of one recording organisation. Each carries the hash of the one before, so that
 * nobody can take a line out or change one without every later hash telling.
 */
export interface LedgerEntry {
  readonly org: RecordingOrg;
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** Hash of the entry before; {@link GENESIS} for the first. */
  readonly prev: string;
  readonly decision: Decision;
  /** SHA-256 of all of the above in {@link canonicalText}, 64 lower-case hexadecimal digits. */
  readonly hash: string;
}

/** What the first entry of a ledger follows. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 of a UTF-8 text as 64 lower-case hexadecimal digits. Handed in, because rules know no package. */
export type Sha256 = (text: string) => string;

/** The place an entry takes in its ledger. */
export interface LedgerEnd {
  readonly seq: number;
  readonly hash: string;
}

/** The hash an entry must carry. */
export const hashOf = ({ hash: _, ...said }: LedgerEntry, sha256: Sha256): string =>
  sha256(canonicalText(said as unknown as Plain));

/** The entry that comes after the end of a ledger; after nothing it is the first. */
export function entryAfter(
  end: LedgerEnd | undefined,
  { org, decision }: Pick<LedgerEntry, 'org' | 'decision'>,
  sha256: Sha256,
): LedgerEntry {
  const drawn = { org, seq: (end?.seq ?? 0) + 1, prev: end?.hash ?? GENESIS, decision, hash: '' };
  return { ...drawn, hash: hashOf(drawn, sha256) };
}
