import type { RegisterRequest } from '#core/volunteer/calls';
import { useRegisterDraft } from './draft';
import { submitRegistration } from './submit';

/** A server that takes every registration; answers what it was sent. */
function aServer(): readonly { readonly call: string; readonly request: RegisterRequest }[] {
  const asked: { readonly call: string; readonly request: RegisterRequest }[] = [];
  const fetch = (_: unknown, { body }: { readonly body: string }) => {
    asked.push(JSON.parse(body) as (typeof asked)[number]);
    const value = { kind: 'registered', identified: true, roles: [] };
    return Promise.resolve({ json: () => Promise.resolve({ ok: true, value }) });
  };
  Object.defineProperty(globalThis, 'fetch', { value: fetch, configurable: true });
  return asked;
}

const write = (part: Parameters<ReturnType<typeof useRegisterDraft.getState>['write']>[0]) =>
  useRegisterDraft.getState().write({ name: '李小明', phone: '13800001234', ...part });

beforeEach(() => useRegisterDraft.getState().forget());

test('a guardian typed under a date of birth that was wrong does not stand in the way of a grown-up', async () => {
  const asked = aServer();
  write({ birthDay: '1990-01-31', guardianName: '王', guardianPhone: '123' });
  expect(await submitRegistration()).toEqual([]);
  expect(asked[0]?.request).not.toHaveProperty('guardian');
});

test('the guardian of a minor goes with the registration', async () => {
  const asked = aServer();
  write({
    birthDay: `${new Date().getFullYear() - 16}-01-01`,
    ...{ guardianName: ' 李•建国 ', guardianPhone: '＋８６１３８００００５６７８', guardianAgreed: true },
  });
  await submitRegistration();
  expect(asked[0]?.request.guardian).toMatchObject({ name: '李·建国', phone: '13800005678' });
});
