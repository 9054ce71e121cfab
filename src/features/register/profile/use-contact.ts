import { useCallback, useEffect, useState } from 'react';
import type { Contact } from '#core/volunteer/volunteer';
import type { Refused } from '../../../backend/answer';
import { call } from '../../../backend/call';

/** The numbers in full, asked for when a page needs them and kept nowhere. */
export type ContactState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refused: Refused }
  | { readonly kind: 'done'; readonly contact: Contact | undefined };

/** Fetches the numbers once if the page needs them; without a network it says so, and the page goes on without. */
export function useContact(isNeeded: boolean): ContactState {
  const [state, setState] = useState<ContactState>(
    isNeeded ? { kind: 'loading' } : { kind: 'done', contact: undefined },
  );
  const fetch = useCallback(async () => {
    const answer = await call('my-contact', {});
    setState(answer.ok ? { kind: 'done', contact: answer.value } : { kind: 'failed', refused: answer });
  }, []);
  useEffect(() => {
    if (isNeeded) {
      void fetch();
    }
  }, [isNeeded, fetch]);
  return state;
}
