import type * as Gateway from './local-gateway.weapp';

interface Asked {
  readonly url: string;
  readonly header: Readonly<Record<string, string>>;
  readonly data: unknown;
}

/** A local gateway that hands out one token after another, and takes the newest only. */
const gateway = { asked: [] as Asked[], issued: 0, isDown: false };
const newest = () => `token-${gateway.issued}`;

function answerTo({ url, header }: Asked): unknown {
  if (gateway.isDown) {
    throw new Error('request:fail');
  }
  if (url.endsWith('/local/session')) {
    gateway.issued += 1;
    return { session: newest() };
  }
  const isKnown = header['x-local-session'] === newest();
  return isKnown ? { ok: true, value: 'me' } : { ok: false, code: 'UNAUTHENTICATED' };
}

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    request: async (asked: Asked) => {
      gateway.asked.push(asked);
      return { data: answerTo(asked) };
    },
  },
}));

/** The module as a mini-program that was just opened has it. */
function opened(person: string): typeof Gateway {
  Object.assign(globalThis, { LOCAL_GATEWAY: 'http://gateway', LOCAL_PERSON: person });
  jest.resetModules();
  return jest.requireActual('./local-gateway.weapp');
}

beforeEach(() => Object.assign(gateway, { asked: [], issued: 0, isDown: false }));
const paths = () => gateway.asked.map(({ url }) => url.replace('http://gateway', ''));
const body = { call: 'who-am-i', request: {} };

test('it stands for the person of the build, who is asked for once', async () => {
  const { carryToGateway } = opened('volunteer');
  const [one, other] = await Promise.all([carryToGateway('signup', body), carryToGateway('signup', body)]);
  expect([one, other]).toEqual(Array(2).fill({ ok: true, value: 'me' }));
  expect(paths()).toEqual(['/local/session', '/call/signup', '/call/signup']);
  expect(gateway.asked[0]?.data).toEqual({ person: 'volunteer' });
  expect(gateway.asked[1]?.data).toEqual(body);
});

test('a gateway that has forgotten the person is told once more, and only once', async () => {
  const { carryToGateway } = opened('volunteer');
  await carryToGateway('signup', body);
  // Its data were thrown away: what it issued before is nothing now.
  gateway.issued += 1;
  expect(await carryToGateway('signup', body)).toEqual({ ok: true, value: 'me' });
  expect(paths().filter((path) => path === '/local/session')).toHaveLength(2);
});

test('without a network the call fails, and the person is asked for again the next time', async () => {
  const { carryToGateway } = opened('volunteer');
  gateway.isDown = true;
  await expect(carryToGateway('signup', body)).rejects.toThrow('request:fail');
  gateway.isDown = false;
  expect(await carryToGateway('signup', body)).toEqual({ ok: true, value: 'me' });
});

test('a build for nobody asks for nobody', async () => {
  const { carryToGateway } = opened('');
  expect(await carryToGateway('signup', body)).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(paths()).toEqual(['/call/signup']);
});
