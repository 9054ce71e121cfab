import { afterAttempt, FIRST_CONNECTION, NO_NETWORK } from './connection';
import { networkState } from './network-state';

const good = { isGood: true, tookMs: 100 };
const synced = { kind: 'synced' } as const;

test('after a first good round the network has just come back: nobody reads that it is bad beside «全部已上传»', () => {
  const once = afterAttempt(NO_NETWORK, good);
  expect(networkState({ connection: once, lastSync: synced })).toMatchObject({
    tone: 'info',
    words: '网络刚恢复，再通一次就随扫随传',
  });
  const twice = afterAttempt(once, good);
  expect(networkState({ connection: twice, lastSync: synced }).words).toBe('网络正常，随扫随传');
});

test.each([
  ['without a good attempt', NO_NETWORK, synced],
  ['when the round failed after it', afterAttempt(NO_NETWORK, good), { kind: 'offline' } as const],
  ['when the last round found nobody', FIRST_CONNECTION, { kind: 'offline' } as const],
])('%s the network is bad', (_, connection, lastSync) => {
  expect(networkState({ connection, lastSync })).toMatchObject({ tone: 'warn', icon: 'offline' });
});
