import type { Decision } from '#core/hours/decision';
import type { RecordingOrg } from '#core/ledger/entry';
import { Failure } from '#core/shared/failure';
import { sha256Hex } from '#kernel/fingerprint';
import { type Appended, appendAll } from '#stores/ledger';

/** Decisions that one caller wants written down at the end of one ledger. */
export interface Wanted {
  readonly org: RecordingOrg;
  readonly decisions: readonly Decision[];
}

/** What became of each, or why the caller has to come again. */
export type Written = { readonly appended: readonly Appended[] } | { readonly failed: string };

/** Appends one decision a person without asking who decides, so that a test can have many machines append at once. Is never deployed. */
export async function main({ org, decisions }: Wanted): Promise<Written> {
  const turned = decisions.map((decision) => ({ decision, personTurn: decision.turn }));
  try {
    return { appended: await appendAll({ org, sha256: sha256Hex }, turned) };
  } catch (cause) {
    if (cause instanceof Failure) {
      return { failed: cause.code };
    }
    throw cause;
  }
}
