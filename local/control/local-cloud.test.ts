import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cloud, CloudSession } from '../../tests/support/cloud';
import { aLocalCloud, buildTheLocalCloud } from './fixtures/a-local-cloud';

interface Reply {
  readonly ok: boolean;
  readonly value?: Record<string, unknown>;
  readonly errCode?: number;
  readonly message?: string;
}

const seed = path.join(__dirname, 'fixtures/seed.ndjson');
const files = path.join(__dirname, 'fixtures/files');
let cloud: Cloud;
const ask = (verb: string, request: object = {}, session: CloudSession = cloud.visitor) =>
  session.call('documents', verb, request) as Promise<Reply>;

beforeAll(async () => {
  buildTheLocalCloud();
  cloud = await aLocalCloud({ seed, files });
}, 60_000);
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.reset();
  await cloud.clock(null);
});

describe('the real SDK inside a function', () => {
  test('writes documents that the control surface shows', async () => {
    const anna = await cloud.session('o-anna');
    expect(await ask('add', { text: '你好' }, anna)).toMatchObject({ ok: true });
    expect(await cloud.documents('notes', { by: 'o-anna' })).toMatchObject([{ text: '你好' }]);
  });

  test('moves between two documents in a transaction, however many do so at once', async () => {
    await ask('open', { id: 'one', balance: 100 });
    await ask('open', { id: 'other', balance: 0 });
    const moves = Array.from({ length: 8 }, () => ask('transfer', { from: 'one', to: 'other', amount: 1 }));
    const moved = (await Promise.all(moves)).filter(({ ok }) => ok).length;
    expect(moved).toBeGreaterThan(0);
    expect(await cloud.documents('notes', { _id: { $in: ['one', 'other'] } })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ _id: 'one', balance: 100 - moved }),
        expect.objectContaining({ _id: 'other', balance: moved }),
      ]),
    );
    expect(await cloud.control('GET', 'transactions')).toEqual([]);
  });

  test('finds the files that lay in the storage from the start, also after a reset', async () => {
    const served = async () => (await fetch(`${cloud.url}/cos/letters/first.txt`)).text();
    expect(await served()).toBe('第一封信');
    await ask('upload', { path: 'letters/first.txt', text: '改过的信' });
    await cloud.reset();
    expect(await served()).toBe('第一封信');
  });

  test('uploads a file that its temporary address serves', async () => {
    const { value } = await ask('upload', { path: 'letters/a.txt', text: '信' });
    expect(value?.['fileID']).toMatch(/^cloud:\/\//);
    const response = await fetch(String(value?.['url']));
    expect(await response.text()).toBe('信');
  });

  test('calls another function as the same person', async () => {
    const anna = await cloud.session('o-anna');
    const { value } = await ask('nested', {}, anna);
    expect(value).toMatchObject({
      result: { environment: { WX_OPENID: 'o-anna' }, event: { from: 'documents' } },
    });
  });
});

describe('WeChat’s own interfaces', () => {
  test('a call that config.json does not declare has no permission', async () => {
    expect(await ask('send')).toMatchObject({ ok: false, errCode: -604101 });
  });

  test('declared ones answer in WeChat’s shapes', async () => {
    expect(await ask('check', { content: '一句好话' })).toMatchObject({
      value: { result: { suggest: 'pass' } },
    });
    expect(await ask('check', { content: '一句违禁的话' })).toMatchObject({
      value: { result: { suggest: 'risky' } },
    });
    expect(await ask('phone', { code: '13800000001' })).toMatchObject({
      value: { phoneInfo: { purePhoneNumber: '13800000001' } },
    });
    expect(await ask('code', { scene: 'a=1' })).toMatchObject({
      value: { contentType: 'image/png', start: '89504e470d0a1a0a' },
    });
  });

  test('a verdict can be set, and taken back', async () => {
    await cloud.openApi('security.msgSecCheck', {
      errcode: 45009,
      errmsg: 'reach max api daily quota limit',
    });
    expect(await ask('check', { content: '好' })).toMatchObject({ ok: false, errCode: 45009 });
    await cloud.openApi('security.msgSecCheck', null);
    expect(await ask('check', { content: '好' })).toMatchObject({ ok: true });
    expect(await cloud.openApiCalls()).toMatchObject([
      { api: 'security.msgSecCheck', functionName: 'documents', arguments: { content: '好' } },
      { api: 'security.msgSecCheck' },
    ]);
  });
});

describe('the clock', () => {
  test('is moved for the functions, and timers that came due in between fire once', async () => {
    await cloud.clock('2027-01-01T00:30:00Z');
    const fired = await cloud.advance(24 * 60);
    expect(fired).toMatchObject([
      { function: 'by-clock', trigger: 'tick', dueAt: '2027-01-01T01:00:00.000Z', ok: true },
    ]);
    const ticks = await cloud.documents('ticks');
    expect(ticks).toHaveLength(2);
    expect(new Date(Number(ticks[1]?.['at'])).toISOString()).toMatch(/^2027-01-02T00:30:/);
  });

  test('set back, it fires nothing', async () => {
    await cloud.clock('2027-01-01T00:30:00Z');
    expect(await cloud.clock('2026-12-01T00:00:00Z')).toEqual([]);
  });

  test('a timer can be fired by hand, a function without one cannot', async () => {
    expect(await cloud.timer('by-clock')).toMatchObject([{ ok: true }]);
    await expect(cloud.timer('mirror')).rejects.toThrow('has no timer');
    expect(await cloud.visitor.invoke('by-clock', {})).toMatchObject({ result: 'not a timer' });
  });

  test('nonsense is refused', async () => {
    for (const body of [{ now: 'tomorrow' }, {}, { advanceMinutes: 'x' }])
      await expect(cloud.control('POST', 'clock', body)).rejects.toThrow('400');
  });

  test('a time that no date can tell is refused, by setting and by moving, and the clock still reads', async () => {
    for (const now of ['+275760-09-13T00:00:00Z', '-000001-01-01T00:00:00Z'])
      await expect(cloud.control('POST', 'clock', { now })).rejects.toThrow('400');
    await cloud.clock('9999-12-30T23:00:00Z');
    await expect(cloud.control('POST', 'clock', { advanceMinutes: 61 })).rejects.toThrow('400');
    expect(await cloud.control('GET', 'clock')).toMatchObject({ now: expect.stringMatching(/^9999-12-30/) });
    expect(await cloud.logs()).toBeDefined();
  });
});

describe('people', () => {
  test('a person of the people file can be stood for, nobody else by that way', async () => {
    const bo = await cloud.session({ person: 'bo' });
    expect(await bo.invoke('mirror', {})).toMatchObject({ result: { environment: { WX_OPENID: 'o-bo' } } });
    await expect(cloud.session({ person: 'nobody' })).rejects.toThrow('404');
    expect(await cloud.control('GET', 'people')).toHaveLength(2);
  });

  test('the browser keeps the session where page scripts and other sites cannot reach it', async () => {
    const response = await fetch(`${cloud.url}/local/session`, { method: 'POST', body: '{"person":"anna"}' });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^local_session=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict/);
    const [pair = ''] = cookie.split(';');
    const session = await fetch(`${cloud.url}/local/session`, { headers: { cookie: pair } });
    expect(await session.json()).toMatchObject({ openid: 'o-anna', person: { name: '安娜' } });
    const left = await fetch(`${cloud.url}/local/session`, { method: 'POST', body: '{"person":null}' });
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
  });
});

describe('the data', () => {
  test('a reset leaves the seed alone standing, without files, logs and requests', async () => {
    await ask('add', { text: 'gone' });
    const { value } = await ask('upload', { path: 'gone.txt', text: 'x' });
    await cloud.reset();
    expect((await cloud.documents('notes')).map(({ _id }) => _id)).toEqual(['first', 'second', 'third']);
    expect([await cloud.logs(), await cloud.wire(), await cloud.openApiCalls()]).toEqual([[], [], []]);
    expect((await fetch(String(value?.['url']))).ok).toBe(false);
    expect(await ask('add', { text: 'after' })).toMatchObject({ ok: true });
  });

  test('it is read page by page, by query, and only where there is something', async () => {
    const page = await cloud.control('GET', 'collections/notes?limit=1&offset=1');
    expect(page).toMatchObject([{ _id: 'second' }]);
    await expect(cloud.documents('nothing')).rejects.toThrow('404');
    await expect(cloud.control('GET', 'collections/notes?query=[')).rejects.toThrow('400');
    await expect(cloud.control('GET', 'collections/%E0%A4%A')).rejects.toThrow('400');
  });

  test('logs and requests are found by what they contain', async () => {
    await ask('add', { text: 'needle' });
    expect(await cloud.wire('insertDocument')).toMatchObject([{ collection: 'notes' }]);
    const [call] = await cloud.logs('documents');
    expect(call).toMatchObject({
      functionName: 'documents',
      level: 'call',
      text: expect.stringContaining('ok'),
    });
    expect(readFileSync(path.join(cloud.dataFolder, 'logs/functions.ndjson'), 'utf8')).toContain(
      String(call?.['requestId']),
    );
  });
});

describe('a query that no index serves', () => {
  test('is told of with what it cost, and fails the test that made it', async () => {
    const strict = await aLocalCloud({ seed, unindexedRowsMax: 2 });
    await strict.visitor.call('documents', 'list');
    expect(await strict.control('GET', 'unindexed')).toEqual([]);
    await strict.visitor.call('documents', 'named', { text: 'x' });
    const told = { action: 'database.getDocument', collection: 'notes', unindexedRows: 3 };
    expect(await strict.control('GET', 'unindexed')).toMatchObject([told]);
    expect(await strict.wire('unindexedRows')).toMatchObject([told]);
    await expect(strict.reset()).rejects.toThrow('1 requests are short of an index');
    await strict.visitor.call('documents', 'named', { text: 'x' });
    await expect(strict.stop()).rejects.toThrow('short of an index');
  });

  test('is nothing to tell of while few documents are looked through', async () => {
    await ask('named', { text: 'x' });
    expect(await cloud.wire('unindexedRows')).toEqual([]);
  });
});

describe('trouble on purpose', () => {
  test('is off, on and off again, and refuses what it does not know', async () => {
    await cloud.chaos({ seed: 1, rate: 1, kinds: ['busy'] });
    expect(await ask('list')).toMatchObject({ ok: false });
    await cloud.chaos(null);
    expect(await ask('list')).toMatchObject({ ok: true });
    await expect(cloud.control('POST', 'chaos', { seed: 1, rate: 2, kinds: ['busy'] })).rejects.toThrow(
      '400',
    );
    await expect(cloud.control('POST', 'chaos', { seed: 1, rate: 1, kinds: ['flood'] })).rejects.toThrow(
      '400',
    );
  });
});

describe('the inspector page', () => {
  test('is served with all its parts, and lets no other site frame it', async () => {
    const page = await fetch(`${cloud.url}/local/`);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const parts = [...(await page.text()).matchAll(/(?:href|src)="([\w-]+\.\w+)"/g)].map(([, file]) => file);
    expect(parts.length).toBeGreaterThan(3);
    for (const file of parts) expect((await fetch(`${cloud.url}/local/${file}`)).ok).toBe(true);
  });
});

describe('a life of its own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('data, sessions and the clock outlive a restart and a pulled plug', async () => {
    const kept = await aLocalCloud({ dataFolder: folder, seed, durable: true, urlAs: 'OWN_URL' });
    const anna = await kept.session('o-anna');
    await kept.clock('2030-01-01T00:00:00Z');
    await anna.call('documents', 'add', { text: 'kept' });
    await kept.restart();
    expect(await anna.invoke('mirror', {})).toMatchObject({
      result: { environment: { WX_OPENID: 'o-anna', OWN_URL: kept.url } },
    });
    await kept.kill();
    await kept.restart();
    expect(await kept.documents('notes', { text: 'kept' })).toMatchObject([{ by: 'o-anna' }]);
    expect(await kept.documents('notes')).toHaveLength(4);
    expect(await kept.control('GET', 'clock')).toMatchObject({ now: expect.stringMatching(/^2030-/) });
    await expect(aLocalCloud({ dataFolder: folder })).rejects.toThrow('in use by process');
    await kept.stop();
    expect(existsSync(path.join(folder, 'owner.pid'))).toBe(false);
    expect(statSync(path.join(folder, 'database.sqlite-wal')).size).toBe(0);
  }, 60_000);

  test('the plug is pulled at the request that was named: before it is done, or before its answer is out', async () => {
    const mortal = await aLocalCloud({ durable: true });
    const add = (text: string) => mortal.visitor.call('documents', 'add', { text });
    for (const when of ['before', 'after'] as const) {
      await mortal.plug({ at: 2, when });
      expect(await mortal.control('GET', 'plug')).toEqual({ at: 2, when });
      expect(await add(`${when}: heard`)).toMatchObject({ ok: true });
      await expect(add(`${when}: unheard`)).rejects.toThrow();
      await mortal.died();
      await mortal.restart();
    }
    const texts = (await mortal.documents('notes')).map(({ text }) => text);
    expect(texts.sort()).toEqual(['after: heard', 'after: unheard', 'before: heard']);
    await mortal.plug({ at: 1, when: 'before' });
    await mortal.plug(null);
    expect(await add('the plug is in')).toMatchObject({ ok: true });
    for (const cut of [{ at: 0, when: 'after' }, { at: 1, when: 'never' }, { at: 1 }])
      await expect(mortal.control('POST', 'plug', cut)).rejects.toThrow('400');
    await mortal.stop();
  }, 60_000);

  test('a command line with something missing says so', async () => {
    await expect(aLocalCloud({ functions: '' })).rejects.toThrow('--functions is needed.');
  });
});
