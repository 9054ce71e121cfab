/**
 * Every number the production database enforces, in one place, each with where it was read.
 * Official pages disagree with each other; where they do, the stricter number stands.
 */
export const LIMITS = {
  /** Documents of a read without `limit` (wx-server-sdk sends 100; Collection.limit.md). */
  rowsDefault: 100,
  /** Documents of one read at most (Collection.limit.md: cloud functions, 1000). */
  rowsMax: 1000,
  /** Bytes of one stored document (MongoDB's 16 MB; CloudBase's packet limit is the same). */
  documentBytes: 16 * 1024 * 1024,
  /** Bytes of one answer through the gateway (docs.cloudbase.net error-code EXCEED_MAX_RESPONSE_SIZE). */
  answerBytes: 1024 * 1024,
  /** Levels of nesting in a document (MongoDB). */
  documentDepth: 100,
  /** Milliseconds a transaction may live (guide/database/transaction.md: 30 s). */
  transactionLifeMs: 30_000,
  /** Milliseconds a plain write waits for a document that a transaction holds; below the SDK's 15 s time-out. */
  lockWaitMs: 10_000,
  /** Documents a query may look through without an index before it is told of; production warns of slow queries. */
  unindexedRowsMax: 200,
  /** Entries of an `$in` list handed to SQL; longer lists are tested in memory. */
  sqlListMax: 500,
  /** How far past its end `$set 'a.<n>'` may grow an array (MongoDB allows 1 500 000; nobody means that). */
  arrayGrowthMax: 10_000,
} as const;
