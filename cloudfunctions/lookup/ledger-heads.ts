import { ledgerHeadsRequest } from '#core/ledger/calls';
import { asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { listHeads } from '#stores/ledger-heads';

/** 封签 of one organisation's ledger, newest first, for anybody to keep. */
export const ledgerHeads = verb({
  name: 'ledger-heads',
  right: 'anyone',
  request: ledgerHeadsRequest,
  run: ({ orgId, limit, cursor }) => listHeads(asId(orgId), limit, cursor),
});
