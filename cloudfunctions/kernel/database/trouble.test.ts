import { Failure } from '#core/shared/failure';
import { indexOf, patiently, troubleOf } from './trouble';

const conflict =
  'document.update:fail -501001 resource system error. [ResourceUnavailable.TransactionConflict] Transaction is conflict';
const duplicate =
  'collection.add:fail -502001 [FailedOperation.Insert] bulk write error: [{E11000 duplicate key error collection: tnt-x.volunteers index: phoneHash dup key: {: "x"}}]';

test.each([
  [{ errCode: -501003, errMsg: 'EXCEED_REQUEST_LIMIT' }, 'busy'],
  [{ errCode: -501004, errMsg: 'EXCEED_CONCURRENT_REQUEST_LIMIT' }, 'busy'],
  [{ errCode: -1, code: 'EXCEED_REQUEST_LIMIT', errMsg: 'getTempFileURL:fail [LimitExceeded]' }, 'busy'],
  [{ errCode: -1, code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', errMsg: 'getTempFileURL:fail' }, 'busy'],
  [{ errCode: -501001, errMsg: conflict }, 'conflict'],
  [{ code: 'DATABASE_TRANSACTION_CONFLICT', message: 'x' }, 'conflict'],
  [{ errCode: -502001, errMsg: duplicate }, 'duplicate'],
  [{ errCode: -501001, errMsg: 'socket hang up' }, 'lost'],
  [{ errCode: -501002, errMsg: 'server timeout' }, 'lost'],
  [{ code: 'ECONNRESET', message: 'socket hang up' }, 'lost'],
  [{ errCode: -501001, errMsg: 'resource system error. response size exceeded 1MB' }, 'wrong'],
  [{ errCode: -602001, errMsg: 'database query result size exceed limit (1MB)' }, 'wrong'],
  [{ errCode: -501001, errMsg: 'collection.get:fail -501001 data exceed max size' }, 'wrong'],
  [{ code: 'EXCEED_MAX_RESPONSE_SIZE', message: 'x' }, 'wrong'],
  [{ errCode: -501001, errMsg: 'Payload Too Large' }, 'wrong'],
  [{ errCode: -502005, errMsg: 'collection not exist' }, 'wrong'],
  [new TypeError('x is not a function'), 'wrong'],
])('%j is «%s»', (cause, trouble) => {
  expect(troubleOf(cause)).toBe(trouble);
});

test('a duplicate tells its index', () => {
  expect(indexOf({ errMsg: duplicate })).toBe('phoneHash');
});

const failing = (times: number, cause: unknown) => {
  let left = times;
  return () => (left-- > 0 ? Promise.reject(cause) : Promise.resolve('done'));
};

test('what may be borne is tried again until it works', async () => {
  await expect(patiently(failing(4, { errCode: -501003 }), ['busy'])).resolves.toBe('done');
});

test('what may not be borne is thrown as it came', async () => {
  const cause = { errCode: -501001, errMsg: 'socket hang up' };
  await expect(patiently(failing(1, cause), ['busy', 'conflict'])).rejects.toBe(cause);
});

test('when patience ends the caller is told to come again', async () => {
  const failure = patiently(failing(99, { errCode: -501003, errMsg: 'busy' }), ['busy']);
  await expect(failure).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await expect(failure).rejects.toBeInstanceOf(Failure);
}, 15_000);
