import { listLedgersRequest } from '#core/ledger/calls';
import { verb } from '#kernel/verb';
import { listBooks } from '#stores/ledger-books';

/** 公开账: every organisation that keeps a ledger, with its newest head. */
export const listLedgers = verb({
  name: 'list-ledgers',
  right: 'anyone',
  request: listLedgersRequest,
  run: ({ limit, cursor }) => listBooks(limit, cursor),
});
