/** Codes the production database answers with (node-sdk `const/code.js`, wx-server-sdk's error table). */
export type DatabaseCode =
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'INVALID_PARAM';

/** An error the database answers on purpose: its code and text are those of the production service. */
export class DatabaseFailure extends Error {
  readonly code: DatabaseCode;

  constructor(code: DatabaseCode, message: string) {
    super(message);
    this.name = 'DatabaseFailure';
    this.code = code;
  }
}

const ADVICE = 'Please check your request, but if the problem persists, contact us.';

/** Two transactions met at a document; the later one is over. */
export const transactionConflict = (): DatabaseFailure =>
  new DatabaseFailure(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  );

/** The transaction was committed, aborted or outlived its time. */
export const transactionGone = (): DatabaseFailure =>
  new DatabaseFailure(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  );

/** The collection was never declared. */
export const collectionMissing = (name: string): DatabaseFailure =>
  new DatabaseFailure(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`,
  );

/** The request is well formed and cannot be done. */
export const refused = (text: string): DatabaseFailure =>
  new DatabaseFailure('DATABASE_REQUEST_FAILED', `[FailedOperation] ${text}`);

/** An update that MongoDB rejects, in the words it reaches a caller. */
export const writeRefused = (text: string): DatabaseFailure =>
  refused(`multiple write errors: [{write errors: [{${text}}]}, {<nil>}]`);

/** The request itself is wrong: unknown operator, wrong shape. Strict mode never guesses. */
export const invalid = (text: string): DatabaseFailure =>
  new DatabaseFailure('INVALID_PARAM', `[InvalidParameter] ${text}`);

/** A unique index already holds this key. */
export function duplicateKey(
  collection: string,
  index: string,
  key: Readonly<Record<string, unknown>>,
): DatabaseFailure {
  const shown = Object.entries(key).map(([field, value]) => `${field}: ${JSON.stringify(value ?? null)}`);
  return new DatabaseFailure(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.Insert] bulk write error: [{E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: { ${shown.join(', ')} }}]`,
  );
}
