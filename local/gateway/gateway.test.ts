import { gunzipSync } from 'node:zlib';
import { type Asked, aGateway, type GatewayAtHand } from './fixtures/a-gateway';

let gateway: GatewayAtHand;
beforeAll(async () => {
  gateway = await aGateway();
});
afterAll(() => gateway.close());

const post = (route: string, body: unknown, headers: Asked['headers'] = {}) =>
  gateway.ask(route, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers,
  });
const mirrored = async (route: string, body: unknown, headers: Asked['headers'] = {}) =>
  (await post(route, body, headers)).json();

describe('strangers', () => {
  const routes = ['/', '/call/mirror', '/local/people', '/admin', '/cos/a.txt'];

  test.each(routes)('a name that was pointed at this machine opens nothing (%s)', async (route) => {
    const { status } = await gateway.ask(route, { headers: { host: `evil.example:${gateway.port}` } });
    expect(status).toBe(403);
  });

  test.each([['http://evil.example'], ['null'], ['http://localhost:1'], ['https://127.0.0.1']])(
    'a page from %s calls nothing',
    async (origin) => {
      for (const route of routes) expect((await post(route, {}, { origin })).status).toBe(403);
    },
  );

  test('a browser that says the request comes from another site is believed', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect((await gateway.ask('/local/people', { headers })).status).toBe(403);
    const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await gateway.ask('/', { headers: followed })).status).toBe(200);
  });

  test('our own page, by either name of this machine, is let in', async () => {
    for (const name of ['127.0.0.1', 'localhost']) {
      const host = `${name}:${gateway.port}`;
      expect((await post('/call/mirror', {}, { host, origin: `http://${host}` })).status).toBe(200);
    }
  });
});

describe('the door of the database', () => {
  const signed = (id: string) =>
    `TC3-HMAC-SHA256 Credential=${id}/2026-11-24/tcb/tc3_request, SignedHeaders=x`;

  test.each([
    ['without a credential', {}],
    ['with a credential of another make', { authorization: signed('AKIDsomeone') }],
    ['with half the credential', { authorization: 'TC3-HMAC-SHA256 Credential=local/x' }],
  ])('it stays shut %s', async (_how, headers) => {
    const answer = await post('/admin?env=local-env', { action: 'database.getDocument' }, headers);
    expect([answer.status, answer.json()]).toMatchObject([403, { code: 'SIGN_PARAM_INVALID' }]);
  });

  test('it opens to the credential the runner handed out', async () => {
    const answer = await post('/admin', '{}', { authorization: signed(gateway.credential.secretId) });
    expect(answer.json()).toEqual({ seen: 'wire', bytes: 2 });
  });
});

describe('calls', () => {
  test('a call arrives as the HTTP access service delivers it', async () => {
    const { event } = (await mirrored(
      '/call/mirror?a=1',
      { call: 'x', request: {} },
      { 'x-own': 'yes' },
    )) as {
      readonly event: Record<string, unknown>;
    };
    expect(event).toMatchObject({
      path: '/call/mirror',
      httpMethod: 'POST',
      queryStringParameters: { a: '1' },
      headers: { 'x-own': 'yes' },
      body: '{"call":"x","request":{}}',
      isBase64Encoded: false,
    });
  });

  test('an integration response sets status, headers and body', async () => {
    const answer = await post('/call/documents', { call: 'nothing' });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json']);
    expect(answer.json()).toMatchObject({ ok: false });
  });

  test('a session names the caller, by header and by cookie, and the function never sees the token', async () => {
    const token = gateway.sessions.issue({ openid: 'o-anna' });
    for (const headers of [{ 'x-local-session': token }, { cookie: `other=1; local_session=${token}` }]) {
      const seen = (await mirrored('/call/mirror', {}, headers)) as Record<string, Record<string, string>>;
      expect(seen['environment']).toMatchObject({ WX_OPENID: 'o-anna' });
      expect(JSON.stringify(seen['event'])).not.toContain(token);
    }
  });

  test.each([['forged.token'], [''], ['eyJvcGVuaWQiOiJvLWFubmEifQ.AAAA']])(
    'a session nobody issued (%s) is a visitor',
    async (token) => {
      const seen = (await mirrored('/call/mirror', {}, { 'x-local-session': token })) as Record<
        string,
        unknown
      >;
      expect(seen['environment']).not.toHaveProperty('WX_OPENID');
    },
  );

  test.each([
    ['a missing function', '/call/nobody', {}, 404, 'FUNCTION_NOT_FOUND'],
    ['a function that is no name', '/call/..%2f..%2flocal', {}, 404, 'FUNCTION_NOT_FOUND'],
    ['a function behind another name', '/call/anything/mirror', {}, 404, 'FUNCTION_NOT_FOUND'],
    ['a malformed escape', '/call/%E0%A4%A', {}, 404, 'FUNCTION_NOT_FOUND'],
    ['too much input', '/call/mirror', 'x'.repeat(101 * 1024), 413, 'EXCEED_MAX_PAYLOAD_SIZE'],
    ['a bug', '/call/trouble', { act: 'throw' }, 500, 'FUNCTION_INVOCATION_FAILED'],
  ])('%s is answered by the gateway', async (_what, route, body, status, code) => {
    const answer = await post(route, body);
    expect([answer.status, answer.headers['x-gateway-error']]).toEqual([status, code]);
  });

  test('only POST calls a function', async () => {
    expect((await gateway.ask('/call/mirror')).status).toBe(405);
  });
});

describe('the way of the mini-program', () => {
  test('the event is the data, with who called beside it', async () => {
    const token = gateway.sessions.issue({ openid: 'o-anna' });
    const { result, errMsg } = (await mirrored(
      '/local/invoke/mirror',
      { a: 1 },
      { 'x-local-session': token },
    )) as {
      readonly result: { readonly event: unknown };
      readonly errMsg: string;
    };
    expect(errMsg).toBe('cloud.callFunction:ok');
    expect(result.event).toEqual({
      a: 1,
      userInfo: { appId: 'wxlocal0000000000', openId: 'o-anna' },
      tcbContext: {},
    });
  });

  test.each([
    ['throw', -504002, 'a bug in the function'],
    ['hang', -504003, 'Invoking task timed out after 1 seconds'],
  ])('a call that fails (%s) carries an errCode', async (act, errCode, words) => {
    const answer = (await mirrored('/local/invoke/trouble', { act })) as Record<string, unknown>;
    expect(answer).toMatchObject({ errCode, errMsg: expect.stringContaining(words) });
  });

  test('a result above 1 MB does not leave the cloud', async () => {
    const fits = await mirrored('/local/invoke/trouble', { act: 'large', bytes: 1024 * 1024 - 100 });
    expect(fits).toHaveProperty('result');
    const large = await mirrored('/local/invoke/trouble', { act: 'large', bytes: 1024 * 1024 });
    expect(large).toMatchObject({ errMsg: expect.stringContaining('EXCEED_MAX_RESPONSE_SIZE') });
  });

  test('a body that is no object is refused', async () => {
    for (const body of ['[]', '{', '"x"'])
      expect((await post('/local/invoke/mirror', body)).status).toBe(400);
  });
});

describe('the web page', () => {
  test('a path that names no file is a screen of the page', async () => {
    const { status, headers, bytes } = await gateway.ask('/activity/a1');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(bytes.toString()).toContain('<title>page</title>');
  });

  test('a missing file is not a screen', async () => {
    expect((await gateway.ask('/js/gone.js')).status).toBe(404);
  });

  test('a file whose name changes with its content is kept for ever, and zipped for who can unzip', async () => {
    const plain = await gateway.ask('/js/app.0123abcd.js');
    const zipped = await gateway.ask('/js/app.0123abcd.js', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(plain.headers['cache-control']).toContain('immutable');
    expect(plain.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.bytes.length).toBeLessThan(plain.bytes.length / 10);
    expect(gunzipSync(zipped.bytes)).toEqual(plain.bytes);
  });

  test('who has the file already is told so', async () => {
    const { headers } = await gateway.ask('/');
    const again = await gateway.ask('/', { headers: { 'if-none-match': String(headers.etag) } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  test('web assembly has its own type', async () => {
    expect((await gateway.ask('/reader.wasm')).headers['content-type']).toBe('application/wasm');
  });

  test.each(['/../secret.txt', '/..%2fsecret.txt', '/js/%2e%2e/%2e%2e/secret.txt', '/%00', '/%'])(
    'nothing outside its folder is served (%s)',
    async (route) => {
      const { status, bytes } = await gateway.ask(route);
      expect(status === 404 || bytes.toString().includes('<title>page</title>')).toBe(true);
      expect(bytes.toString()).not.toContain('outside');
    },
  );
});
