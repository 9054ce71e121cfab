import { CONSENT_DOCUMENTS } from '#core/consent/documents';
import type { ExportRecordsReply } from '#core/export/calls';
import type { RecordRow } from '#core/export/record-row';
import { asId } from '#core/shared/ids';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { anActivity, inHours, NOW } from '../../tests/builders/an-activity';
import { aDecision, serviceFacts } from '../../tests/builders/decisions';
import {
  activitiesSeeded,
  agreeingToNational,
  rolesSeeded,
  volunteersSeeded,
} from '../../tests/builders/documents';
import { volunteerNoOf } from '../../tests/builders/gate';
import { AN_ORG, ledgerHolding, ledgerSeeded } from '../../tests/builders/ledgers';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const ORG = AN_ORG.id;
const NATIONAL = CONSENT_DOCUMENTS.national.version;
const PEOPLE = 700;
const about = (number: number, turn = 1) => ({
  record: asId<never>(`activity-1:v${number}`),
  volunteerNo: volunteerNoOf(number),
  turn,
});
/**
 * Number 0 waits, 1 is disputed, 2 was corrected to 150 minutes, 3 was in October, 4 was agreed to; the rest is plain.
 */
const FIRST = Array.from({ length: PEOPLE }, (_, number) =>
  aDecision('confirmed', {
    ...about(number),
    ...(number === 0 || number === 4 ? { needs: ['association'] } : {}),
    ...(number === 3 ? { service: serviceFacts({ day: '2026-10-31' }) } : {}),
  }),
);
const LATER = [
  aDecision('disputed', about(1, 2)),
  aDecision('corrected', {
    ...about(2, 2),
    service: serviceFacts({ minutes: 150, title: '=HYPERLINK("x")' }),
  }),
  aDecision('agreed', { ...about(4, 2), as: 'association', by: volunteerNoOf(9), at: inHours(400) }),
];
const ENTRIES = ledgerHolding([...FIRST, ...LATER]);

jest.setTimeout(60_000);

let cloud: Cloud;
let organizer: CloudSession;
beforeAll(async () => {
  const activity = anActivity({ startsAt: inHours(-90), endsAt: inHours(-86) });
  cloud = await aCloud([
    ...activitiesSeeded([activity]),
    ledgerSeeded(ENTRIES),
    volunteersSeeded(PEOPLE, { ...agreeingToNational(PEOPLE), 5: { status: 'cancelled' }, 7: {} }),
    rolesSeeded({
      'open-0': [{ kind: 'organizer', teamId: ORG }],
      'open-1': [{ kind: 'organizer', teamId: asId('team-1') }],
      'open-2': [{ kind: 'secretariat' }],
      'open-3': [{ kind: 'auditor' }],
    }),
  ]);
  organizer = await cloud.session('open-0');
});
afterAll(() => cloud.stop());

const NOVEMBER = { orgId: ORG, from: '2026-11-01', to: '2026-11-30' };

async function pagesOf(session: CloudSession, exportId: string): Promise<readonly ExportRecordsReply[]> {
  const pages: ExportRecordsReply[] = [];
  for (let afterSeq: number | undefined = 0; afterSeq !== undefined; ) {
    const page: ExportRecordsReply = await answerOf(session, 'export-records', {
      ...NOVEMBER,
      exportId,
      afterSeq,
    });
    expect(JSON.stringify(page).length).toBeLessThan(500_000);
    pages.push(page);
    afterSeq = page.next;
  }
  return pages;
}
const rowsOf = (pages: readonly ExportRecordsReply[]): readonly RecordRow[] =>
  pages.flatMap(({ rows }) => rows);

test('every approved record of the period is handed out once, with what ledger, registration and activity know', async () => {
  const pages = await pagesOf(organizer, 'all-of-november-1');
  const rows = rowsOf(pages);
  expect(pages.length).toBeGreaterThan(2);
  expect(rows).toHaveLength(PEOPLE - 3);
  expect(new Set(rows.map(({ record }) => record)).size).toBe(rows.length);
  const rowOf = (number: number) => rows.find(({ record }) => record === about(number).record);
  expect([0, 1, 3].map(rowOf)).toEqual([undefined, undefined, undefined]);
  expect(rowOf(6)).toMatchObject({
    ...{
      title: '为视障老人读报',
      minutes: 180,
      origin: 'scanned',
      recordingOrg: AN_ORG.name,
      recordingOrgUscc: '51100000MJ99999990',
      approvedAt: NOW,
    },
    volunteer: { name: '王小明', phone: '13800000000', residenceCode: '320102' },
    activity: { team: '玄武助残服务队', category: 'travel', isLate: false },
  });
  expect(rowOf(2)).toMatchObject({ minutes: 150, seq: PEOPLE + 2 });
  expect(rowOf(4)).toMatchObject({ approvedBy: volunteerNoOf(9), activity: { isLate: true } });
  expect(rowOf(6)).toMatchObject({ agrees: true });
  expect(rowOf(5)).not.toHaveProperty('volunteer');
});

test('of who did not agree that the national system gets it the row says so and names nobody, from the moment they withdraw', async () => {
  const rowsNow = async (exportId: string) => rowsOf(await pagesOf(organizer, exportId));
  const rowOf = (rows: readonly RecordRow[], number: number) =>
    rows.find(({ record }) => record === about(number).record);
  const before = await rowsNow('before-the-withdrawal');
  const unwilling = rowOf(before, 7);
  expect(unwilling).toMatchObject({ volunteerNo: volunteerNoOf(7), agrees: false, minutes: 180 });
  expect(unwilling).not.toHaveProperty('volunteer');
  expect(JSON.stringify(unwilling)).not.toMatch(/王小明|13800000000|1990-01-01/);
  expect(rowOf(before, 8)).toHaveProperty('volunteer');
  await answerOf(await cloud.session('open-8'), 'change-profile', { item: 'national' });
  await answerOf(await cloud.session('open-7'), 'change-profile', { item: 'national', consent: NATIONAL });
  const after = await rowsNow('after-the-withdrawal');
  expect([7, 8].map((number) => rowOf(after, number)?.agrees)).toEqual([true, false]);
  expect(rowOf(after, 8)).not.toHaveProperty('volunteer');
});

test('an export is one act in the audit, visible from its beginning; a page asked for again counts once', async () => {
  const asked = { ...NOVEMBER, exportId: 'one-act-of-export' };
  const { next, rows } = await answerOf(organizer, 'export-records', asked);
  await answerOf(organizer, 'export-records', asked);
  await answerOf(organizer, 'export-records', { ...asked, afterSeq: next });
  await answerOf(organizer, 'export-records', { ...asked, afterSeq: next });
  const auditor = await cloud.session('open-3');
  const line = async () =>
    (await answerOf(auditor, 'list-exports', { orgId: ORG })).find(({ id }) => id === asked.exportId);
  expect(await line()).toMatchObject({
    ...{ scope: { kind: 'records', period: { from: '2026-11-01', to: '2026-11-30' } } },
    by: expect.stringContaining(volunteerNoOf(0)),
  });
  expect((await line())?.rows).toBeGreaterThan(rows.length);
  expect(await line()).not.toHaveProperty('finishedAt');
  await pagesOf(organizer, asked.exportId);
  expect(await line()).toMatchObject({ rows: PEOPLE - 3, finishedAt: expect.any(Number) });
  const audit = (await cloud.documents('audit')).filter(({ note }) =>
    String(note).startsWith(asked.exportId),
  );
  expect(audit.map(({ action, by }) => [action, by])).toEqual([
    ['export-begun', 'open-0'],
    ['export-finished', 'open-0'],
  ]);
  expect(JSON.stringify(audit)).not.toContain('王小明');
});

test('a page asked for again beside the next one keeps neither from being written down nor the export from going on', async () => {
  for (let round = 0; round < 3; round += 1) {
    const asked = { ...NOVEMBER, exportId: `again-beside-the-next-${round}` };
    const page = (afterSeq: number) => answerOf(organizer, 'export-records', { ...asked, afterSeq });
    const first = await page(0);
    const again = Array.from({ length: 6 }, () => page(0));
    const [second] = await Promise.all([page(first.next ?? 0), ...again, page(first.next ?? 0)]);
    const handed = { handedTo: second.next, rows: first.rows.length + second.rows.length };
    expect(await cloud.documents('exports', { _id: asked.exportId })).toMatchObject([handed]);
    expect((await page(second.next ?? 0)).rows).not.toEqual([]);
  }
});

test('only the organizer of the recording organisation and the secretariat export its records', async () => {
  const asked = (exportId: string) => ({ ...NOVEMBER, exportId });
  const codes = ['open-1', 'open-3', 'open-9'].map(async (who, at) => {
    const reply = await ask(await cloud.session(who), 'export-records', asked(`not-mine-export-${at}`));
    return reply.ok ? 'ok' : reply.code;
  });
  expect(await Promise.all(codes)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  const secretariat = await cloud.session('open-2');
  expect(await ask(secretariat, 'export-records', asked('secretariat-export'))).toMatchObject({ ok: true });
  expect(await ask(organizer, 'export-records', asked('secretariat-export'))).toMatchObject({
    code: 'CONFLICT',
  });
});

test.each([
  [{ from: '2026-02-30' }, 'from', '请选开始日期'],
  [{ from: '2026-12-01' }, 'to', '结束日期不能早于开始日期'],
])('a period %j is answered at its field', async (change, path, sentence) => {
  const reply = await ask(organizer, 'export-records', {
    ...NOVEMBER,
    exportId: 'wrong-period-0001',
    ...change,
  });
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path, sentence }] });
});
