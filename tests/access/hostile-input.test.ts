import fc from 'fast-check';
import { api, type CallName } from '#core/api';
import { FAILURES } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import schema from '../../cloudfunctions/kernel/indexes.json';
import { aCloud, ask } from '../builders/a-cloud';
import { anActivity } from '../builders/an-activity';
import { activitiesSeeded, rolesSeeded, teamsSeeded, volunteersSeeded } from '../builders/documents';
import { REQUESTS } from '../builders/requests';
import type { Cloud, CloudSession } from '../support/cloud';

const CALLS = Object.keys(api) as CallName[];
const COLLECTIONS = Object.keys(schema.collections);
const WRITERS: readonly string[] = ['signup', 'checkin', 'desk'];
const DOCUMENTED = Object.keys(FAILURES).filter((code) => code !== 'INTERNAL');

/** What has widened other people's queries: operators, and objects shaped like the SDK's own commands. */
const HOSTILE: readonly unknown[] = [
  { $gt: '' },
  { $ne: null },
  { $regex: '.*' },
  { operator: '$gt', operands: [''], fieldName: {} },
  { _internalType: 'QUERY_COMMAND', operator: 'neq', operands: [0] },
  { $tcb_server_date: { offset: 0 } },
  ['$where', '1'],
  true,
];

let cloud: Cloud;
let allRights: CloudSession;

beforeAll(async () => {
  const roles = [
    { kind: 'secretariat' },
    { kind: 'steward', activityId: asId<never>('activity-1') },
  ] as const;
  cloud = await aCloud([
    ...activitiesSeeded([anActivity()]),
    volunteersSeeded(1),
    teamsSeeded('team-1'),
    rolesSeeded({ 'open-0': roles }),
  ]);
  allRights = await cloud.session('open-0');
}, 60_000);
afterAll(() => cloud.stop());

const dump = async () => JSON.stringify(await Promise.all(COLLECTIONS.map((name) => cloud.documents(name))));

type Path = readonly (string | number)[];

function textLeaves(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value === 'string') {
    return [at];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => textLeaves(inner, [...at, key]))
    : [];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) {
    return by;
  }
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  return Object.assign(copy, { [key]: replaced((value as Record<string, unknown>)[key], rest, by) });
}

test.each(CALLS.filter((name) => textLeaves(REQUESTS[name]).length > 0))(
  '«%s» takes no operator in place of a text',
  async (name) => {
    const before = await dump();
    for (const leaf of textLeaves(REQUESTS[name])) {
      for (const hostile of HOSTILE) {
        const reply = await ask(allRights, name, replaced(REQUESTS[name], leaf, hostile));
        expect({ leaf, hostile, code: reply.ok ? 'ok' : reply.code }).toEqual({
          leaf,
          hostile,
          code: 'INVALID_INPUT',
        });
      }
    }
    expect(await dump()).toBe(before);
  },
  60_000,
);

test('no key is taken that the contract does not name', async () => {
  for (const name of CALLS) {
    const reply = await ask(allRights, name, { ...REQUESTS[name], openid: 'open-1' });
    expect([name, reply]).toEqual([name, expect.objectContaining({ ok: false, code: 'INVALID_INPUT' })]);
  }
});

test('whatever JSON arrives, the answer is one of the documented ones and a refusal changes nothing', async () => {
  let before = await dump();
  const mutated = fc
    .tuple(fc.constantFrom(...CALLS), fc.jsonValue(), fc.nat())
    .map(([name, value, pick]): [CallName, unknown] => {
      const keys = Object.keys(REQUESTS[name]);
      const key = keys[pick % Math.max(1, keys.length)];
      return [name, key === undefined ? value : { ...REQUESTS[name], [key]: value }];
    });
  const plain = fc.tuple(fc.constantFrom(...CALLS), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(fc.oneof(plain, mutated), async ([name, request]) => {
      const reply = await ask(allRights, name, request);
      const code = reply.ok ? 'ok' : reply.code;
      expect(['ok', ...DOCUMENTED]).toContain(code);
      if (reply.ok && WRITERS.includes(api[name].answeredBy)) {
        before = await dump();
      }
    }),
    { numRuns: 300 },
  );
  expect(await dump()).toBe(before);
}, 60_000);

test.each([
  '',
  'null',
  '[]',
  '{"call":5}',
  '{"call":"__proto__"}',
  '{"call":"toString","request":{}}',
  '{"call":"home","request":[]}',
])('a body of %p is refused politely', async (body) => {
  const response = await fetch(`${cloud.url}/call/lookup`, { method: 'POST', body });
  expect(await response.json()).toMatchObject({
    ok: false,
    code: expect.stringMatching(/^(INVALID_INPUT|NOT_FOUND)$/),
  });
});
