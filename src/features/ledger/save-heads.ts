import type { PublishedHead } from '#core/ledger/calls';
import type { Page } from '#core/shared/reply';
import type { Answer } from '../../backend/answer';
import { call } from '../../backend/call';
import { handOver } from '../../platform/save-file';
import { LEDGER_WORDS } from './words';

/** Every head of one organisation, or `undefined` when one page did not come. */
async function allHeads(orgId: string): Promise<readonly PublishedHead[] | undefined> {
  const rows: PublishedHead[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const answer: Answer<Page<PublishedHead>> = await call('ledger-heads', {
      ...{ orgId, limit: 100 },
      ...(cursor === '' ? {} : { cursor }),
    });
    if (!answer.ok) {
      return undefined;
    }
    rows.push(...answer.value.rows);
    cursor = answer.value.next;
  }
  return rows;
}

/** Fetches every head and hands them over as the file that the verifier reads; `false` when it did not work out. */
export async function saveHeads(orgId: string, name: string): Promise<boolean> {
  const heads = await allHeads(orgId);
  if (heads === undefined) {
    return false;
  }
  // What was published beside the head is no part of what its hash covers.
  const sealed = heads.map(({ publishedAt: _, ...head }) => head);
  const text = JSON.stringify(sealed, undefined, 1);
  return handOver({ name: `${LEDGER_WORDS.file}-${name}.json`, type: 'application/json', parts: [text] });
}
