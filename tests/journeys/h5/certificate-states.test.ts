import type { OwnCertificate } from '#core/certificate/calls';
import { MOST_WRONG_GUESSES } from '#core/shared/guessing';
import { answerOf } from '../../builders/a-cloud';
import { certificateWorld, decidedFor, issuedTo } from '../../builders/certificate-town';
import { ORG } from '../../builders/certificates';
import { expectNoBarrier } from './checks/no-barrier';
import { regularsOf } from './regulars';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

const HOLDER = 'open-0';

let town: WebTown;
let papers: { readonly [State in 'superseded' | 'revoked' | 'valid']: OwnCertificate };
beforeAll(async () => {
  const decisions = [0, 1].map((at) =>
    decidedFor('confirmed', { activity: `activity-${at + 1}`, number: 0 }),
  );
  town = await openWebTown(certificateWorld(decisions));
  const holder = await town.cloud.session(HOLDER);
  const superseded = await issuedTo(holder);
  const valid = await issuedTo(holder, { replaces: superseded.snapshot.certNo });
  const revoked = await issuedTo(holder, { records: ['activity-2:v0'] });
  const wish = { certNo: revoked.snapshot.certNo, orgId: ORG.id, reason: '重复出具' };
  await answerOf(await town.cloud.session('open-8'), 'revoke-certificate', wish);
  papers = { superseded, revoked, valid };
});
afterAll(() => town.leave());

const verify = (certNo: string, code: string) => `/packages/public/verify/index?n=${certNo}&c=${code}`;

/** The answer stands at the head of the page, with the focus on it. */
async function expectAnswer(person: PersonWithBrowser, title: string): Promise<void> {
  const answer = person.page.getByRole('heading', { name: title, exact: true });
  await answer.waitFor();
  expect(await answer.evaluate((one) => one === document.activeElement)).toBe(true);
  await expectNoBarrier(person);
}

describe('to whoever verifies it', () => {
  const regular = regularsOf(() => town);

  test.each([
    ['superseded', '已被新的证明取代'],
    ['revoked', '证明已撤销'],
  ] as const)('a certificate that is %s says so first, without a barrier', async (state, title) => {
    const { snapshot, checkCode } = papers[state];
    const person = await regular('visitor');
    await person.open(verify(snapshot.certNo, checkCode));
    await expectAnswer(person, title);
  });

  test('so does a wrong code, and one that was guessed too often', async () => {
    const person = await regular('visitor');
    const { certNo } = papers.valid.snapshot;
    await person.open(verify(certNo, '2222222222'));
    await expectAnswer(person, '没有查到这份证明');
    for (let guess = 1; guess < MOST_WRONG_GUESSES; guess += 1) {
      await person.page.getByRole('button', { name: '查询' }).click();
      await person.settled();
    }
    await person.page.getByRole('button', { name: '查询' }).click();
    await expectAnswer(person, '错的次数太多，请等一等');
  });
});

describe('to its holder', () => {
  test.each([
    ['superseded', '已被替代'],
    ['revoked', '已撤销'],
    ['valid', '有效'],
  ] as const)('a certificate that is %s has no barrier that axe knows', async (state, words) => {
    const person = await town.arrive(HOLDER);
    await person.open(`/packages/volunteer/certificate/index?no=${papers[state].snapshot.certNo}`);
    await person.page.getByText(words, { exact: true }).first().waitFor();
    await expectNoBarrier(person);
    await person.close();
  });

  test('nor has the list of all three', async () => {
    const person = await town.arrive(HOLDER);
    await person.open('/packages/volunteer/certificates/index');
    for (const words of ['已被替代', '已撤销', '有效'])
      await person.page.getByText(words, { exact: true }).first().waitFor();
    await expectNoBarrier(person);
    await person.close();
  });
});
