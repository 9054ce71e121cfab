import { useCallback, useEffect, useState } from 'react';
import type { LedgerBook } from '#core/ledger/calls';
import type { RecordingOrg } from '#core/ledger/entry';
import type { StaffRole } from '#core/role/roles';
import type { Page } from '#core/shared/reply';
import type { Answer, Refused } from '../../backend/answer';
import { call } from '../../backend/call';

/** Organisations to choose from. */
export type Orgs =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refused: Refused; readonly retry: () => void }
  | { readonly kind: 'empty'; readonly refresh: () => void }
  | { readonly kind: 'done'; readonly value: readonly RecordingOrg[] };

async function allLedgers(): Promise<readonly RecordingOrg[] | Refused> {
  const orgs: RecordingOrg[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const answer: Answer<Page<LedgerBook>> = await call('list-ledgers', {
      limit: 50,
      ...(cursor === '' ? {} : { cursor }),
    });
    if (!answer.ok) {
      return answer;
    }
    orgs.push(...answer.value.rows.map(({ org }) => org));
    cursor = answer.value.next;
  }
  return orgs;
}

/** Those whose records somebody may take: all for the association, their own for organizers. */
export const ownAmong = (orgs: readonly RecordingOrg[], roles: readonly StaffRole[]) =>
  orgs.filter(({ id }) =>
    roles.some(
      (role) =>
        role.kind === 'secretariat' ||
        role.kind === 'auditor' ||
        (role.kind === 'organizer' && role.teamId === id),
    ),
  );

/** Every organisation with a ledger that this person may export. */
export function useOrgs(roles: readonly StaffRole[]): Orgs {
  const [found, setFound] = useState<readonly RecordingOrg[] | Refused>();
  const ask = useCallback(async () => {
    setFound(undefined);
    setFound(await allLedgers());
  }, []);
  useEffect(() => void ask(), [ask]);
  const retry = () => void ask();
  if (found === undefined) {
    return { kind: 'loading' };
  }
  if ('ok' in found) {
    return { kind: 'failed', refused: found, retry };
  }
  const value = ownAmong(found, roles);
  return value.length === 0 ? { kind: 'empty', refresh: retry } : { kind: 'done', value };
}
