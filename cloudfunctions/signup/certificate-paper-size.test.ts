import { MOST_ITEMS } from '#core/certificate/calls';
import { answerOf, ask } from '../../tests/builders/a-cloud';
import {
  aCertificateRequest,
  certificateTown,
  decidedFor,
  issuedTo,
} from '../../tests/builders/certificate-town';
import { serviceFacts } from '../../tests/builders/decisions';
import type { Cloud } from '../../tests/support/cloud';

jest.setTimeout(60_000);

/** Everyday characters: the first level of GB 2312 in its order, 3755 of them. */
const EVERYDAY = Array.from({ length: 40 * 94 }, (_, at) =>
  new TextDecoder('gb18030').decode(Uint8Array.of(0xb0 + Math.floor(at / 94), 0xa1 + (at % 94))),
).filter((character) => /^\p{Script=Han}$/u.test(character));

let next = 0;
/** So many characters out of the first of them, one after the other. */
const words = (length: number, among: number) =>
  Array.from({ length }, () => {
    next += 1;
    return EVERYDAY[(next * 7919) % among] ?? '';
  }).join('');

/** Records of one person whose every text is as long as it may be published. */
const longest = (number: number, count: number, among: number) =>
  Array.from({ length: count }, (_, at) =>
    decidedFor('confirmed', {
      ...{ activity: `activity-${at}`, number },
      service: serviceFacts({
        ...{ title: words(40, among), venue: words(60, among) },
        ...{ content: words(200, among), leader: words(30, among) },
      }),
    }),
  );
const recordsOf = (number: number, count: number) =>
  Array.from({ length: count }, (_, at) => `activity-${at}:v${number}`);

let cloud: Cloud;
beforeAll(async () => {
  cloud = await certificateTown([...longest(0, MOST_ITEMS + 1, 2000), ...longest(1, 40, EVERYDAY.length)]);
}, 60_000);
afterAll(() => cloud.stop());

test('the largest certificate that is issued fits on paper into one answer, however long its words', async () => {
  const session = await cloud.session('open-0');
  const { snapshot } = await issuedTo(session, { records: recordsOf(0, MOST_ITEMS) });
  const reply = await ask(session, 'certificate-paper', { certNo: snapshot.certNo });
  expect(reply).toMatchObject({ ok: true, value: { kind: 'paper' } });
  expect(JSON.stringify(reply).length).toBeLessThan(1_000_000);
  const more = aCertificateRequest({ records: recordsOf(0, MOST_ITEMS + 1) });
  expect(await ask(session, 'request-certificate', more)).toMatchObject({
    ...{ ok: false, code: 'INVALID_INPUT' },
    fields: [{ path: 'records', sentence: '一份证明最多 100 条记录，请缩短时间' }],
  });
});

test('one with more different characters than an answer holds is refused by name, not lost on the way', async () => {
  const session = await cloud.session('open-1');
  const { snapshot } = await issuedTo(session, { records: recordsOf(1, 40) });
  expect(await answerOf(session, 'certificate-paper', { certNo: snapshot.certNo })).toEqual({
    kind: 'too-large',
  });
});
