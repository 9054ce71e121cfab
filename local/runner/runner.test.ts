import type { Invocation, Runner } from './create-runner';
import { aRunner, type RunnerAtHand, resultOf } from './fixtures/a-runner';
import type { Outcome } from './outcome';

interface Mirror {
  readonly event: unknown;
  readonly requestId: string;
  readonly served: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly now: number;
  readonly date: string;
}

const opened: Runner[] = [];
const open = (options: Parameters<typeof aRunner>[0] = {}): RunnerAtHand => {
  const atHand = aRunner(options);
  opened.push(atHand.runner);
  return atHand;
};
const trouble = (runner: Runner, event: object): Promise<Outcome> =>
  runner.invoke({ functionName: 'trouble', event, caller: { kind: 'client' } });
const mirror = async (runner: Runner, extra: Partial<Invocation> = {}): Promise<Mirror> =>
  resultOf(await runner.invoke({ functionName: 'mirror', event: {}, caller: { kind: 'client' }, ...extra }));

afterEach(async () => {
  await Promise.all(opened.splice(0).map((runner) => runner.close()));
});

test('a function sees who calls, and nothing of the machine it runs on', async () => {
  const { runner } = open({
    environment: { '*': { SECRET: 'one' }, mirror: { OWN: 'two' }, trouble: { NOT: 'mine' } },
  });
  process.env['OF_THE_MACHINE'] = 'yes';
  const { environment } = await mirror(runner, { caller: { kind: 'client', openid: 'o-anna' } });
  delete process.env['OF_THE_MACHINE'];
  expect(environment).toMatchObject({
    WX_OPENID: 'o-anna',
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_OPENID,WX_APPID,WX_UNIONID',
    TCB_SOURCE: 'wx_client',
    TENCENTCLOUD_RUNENV: 'SCF',
    TCB_CONTEXT_CNFG: '{"URL":"http://127.0.0.1:9/admin"}',
    SECRET: 'one',
    OWN: 'two',
  });
  for (const name of ['OF_THE_MACHINE', 'NOT', 'PATH', 'HOME']) expect(environment).not.toHaveProperty(name);
});

test('the caller of one event is gone with the next', async () => {
  const { runner } = open({ maxInstances: 1 });
  const first = await mirror(runner, { caller: { kind: 'client', openid: 'o-anna' } });
  const second = await mirror(runner);
  const third = await mirror(runner, { caller: { kind: 'timer' } });
  expect([first.served, second.served, third.served]).toEqual([1, 2, 3]);
  expect(second.environment).not.toHaveProperty('WX_OPENID');
  expect(second.environment['WX_CONTEXT_KEYS']).toBe('');
  expect([second.environment['TRIGGER_SRC'], third.environment['TRIGGER_SRC']]).toEqual(['', 'timer']);
});

test('parallel callers never see one another', async () => {
  const { runner } = open({ maxInstances: 3 });
  const names = Array.from({ length: 12 }, (_, index) => `o-${index}`);
  const seen = await Promise.all(
    names.map(
      async (openid) =>
        (await mirror(runner, { caller: { kind: 'client', openid } })).environment['WX_OPENID'],
    ),
  );
  expect(seen).toEqual(names);
});

test('an instance takes one event at a time', async () => {
  const { runner } = open({ maxInstances: 2 });
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, () => trouble(runner, { act: 'wait', milliseconds: 20 })),
  );
  for (const outcome of outcomes) expect(resultOf<{ most: number }>(outcome).most).toBe(1);
});

test('a function that hangs is ended at its time-out, and those who waited are served', async () => {
  const { runner } = open({ maxInstances: 1 });
  const [hung, ...others] = await Promise.all([
    trouble(runner, { act: 'hang' }),
    trouble(runner, { act: 'wait', milliseconds: 1 }),
    trouble(runner, { act: 'wait', milliseconds: 1 }),
  ]);
  expect(hung).toMatchObject({ fault: 'timed-out', message: 'Invoking task timed out after 1 seconds' });
  expect(others.map(({ kind }) => kind)).toEqual(['result', 'result']);
});

test('an endless loop is ended too', async () => {
  const { runner } = open({ maxInstances: 1 });
  const [spun, after] = await Promise.all([
    trouble(runner, { act: 'spin' }),
    trouble(runner, { act: 'talk' }),
  ]);
  expect(spun).toMatchObject({ fault: 'timed-out' });
  expect(after.kind).toBe('result');
});

test.each([['exit'], ['crash-beside']])(
  'an instance that dies (%s) answers its call and is replaced',
  async (act) => {
    const { runner } = open({ maxInstances: 1 });
    const [died, after] = await Promise.all([trouble(runner, { act }), trouble(runner, { act: 'talk' })]);
    expect(died).toMatchObject({ kind: 'fault', fault: 'crashed' });
    expect(after.kind).toBe('result');
  },
);

test('whatever mixture of trouble comes, every call is answered once', async () => {
  const { runner } = open({ maxInstances: 2 });
  const acts = ['throw', 'exit', 'talk', 'crash-beside', 'hang', 'talk', 'exit', 'throw', 'talk', 'talk'];
  const outcomes = await Promise.all(acts.map((act) => trouble(runner, { act })));
  const said = outcomes.map((outcome) => (outcome.kind === 'result' ? 'ok' : outcome.fault));
  expect(said).toEqual(
    acts.map((act) => ({ throw: 'thrown', talk: 'ok', hang: 'timed-out' })[act] ?? 'crashed'),
  );
});

test('a bug is told with its message, its stack goes to the log with the request id', async () => {
  const { runner, log } = open();
  const outcome = await trouble(runner, { act: 'throw' });
  expect(outcome).toMatchObject({ fault: 'thrown', message: 'a bug in the function' });
  const lines = log.newest(10, ({ requestId }) => requestId === outcome.requestId);
  expect(lines.map(({ level }) => level)).toEqual(['error', 'call']);
  expect(lines[0]?.text).toContain('index.js');
});

test('what a function prints is logged with its request id', async () => {
  const { runner, log } = open();
  const { requestId } = await trouble(runner, { act: 'talk' });
  const lines = log.newest(10, (entry) => entry.requestId === requestId);
  expect(lines.map(({ level, text }) => [level, text.split('\n')[0]])).toEqual([
    ['info', 'said by log'],
    ['error', 'Error: said by error'],
    ['call', expect.stringContaining('ok')],
  ]);
});

test('the clock that functions see is moved from outside, also in a warm instance', async () => {
  const { runner, clock } = open({ maxInstances: 1 });
  const real = await mirror(runner);
  clock.set(Date.parse('2030-05-01T00:00:00Z'));
  const moved = await mirror(runner);
  clock.set(null);
  const back = await mirror(runner);
  expect(moved.served).toBe(2);
  expect(moved.date.slice(0, 10)).toBe('2030-05-01');
  expect(new Date(moved.now).toISOString().slice(0, 10)).toBe('2030-05-01');
  expect(back.now - real.now).toBeLessThan(60_000);
});

test('input and result have the size the cloud allows', async () => {
  const { runner } = open();
  expect(await trouble(runner, { act: 'talk', padding: 'x'.repeat(101 * 1024) })).toMatchObject({
    fault: 'input-too-large',
  });
  expect(await trouble(runner, { act: 'large', bytes: 6 * 1024 * 1024 })).toMatchObject({
    fault: 'thrown',
    message: 'body size is too long',
  });
  expect((await trouble(runner, { act: 'large', bytes: 2 * 1024 * 1024 })).kind).toBe('result');
});

test('a function that is not deployed is said to be missing', async () => {
  const { runner } = open();
  const outcome = await runner.invoke({ functionName: 'nobody', event: {}, caller: { kind: 'client' } });
  expect(outcome).toMatchObject({ kind: 'fault', fault: 'not-found' });
});

test('quiescing lets running events end and holds new ones back meanwhile, for the instance that is warm', async () => {
  const { runner } = open({ maxInstances: 1 });
  const order: string[] = [];
  await mirror(runner);
  const running = trouble(runner, { act: 'wait', milliseconds: 30 }).then(() => order.push('running'));
  const work = runner.quiesce(async () => {
    order.push('work');
  });
  const held = mirror(runner).then((seen) => order.push(`held ${seen.served}`));
  await Promise.all([running, work, held]);
  expect(order).toEqual(['running', 'work', 'held 2']);
});

test('closing answers whoever still waits', async () => {
  const { runner } = open({ maxInstances: 1 });
  const calls = [trouble(runner, { act: 'hang' }), trouble(runner, { act: 'hang' })];
  await runner.close();
  for (const outcome of await Promise.all(calls)) expect(outcome).toMatchObject({ fault: 'stopped' });
});
