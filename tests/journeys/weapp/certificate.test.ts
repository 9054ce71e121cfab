import { MINUTE } from '#core/shared/instant';
import { answerOf } from '../../builders/a-cloud';
import { REQUESTS } from '../../builders/requests';
import { ACTIVITY, DUTY_ENDS, DUTY_STARTS, NEWCOMER, ORGANIZER } from '../world-data';
import { codeShown } from './codes';
import { openTown, type PersonWithPhone, type Town } from './people';

let town: Town;
let volunteer: PersonWithPhone;
let organizer: PersonWithPhone;
let visitor: PersonWithPhone;

/** Three of the four hours planned: less than 60 % would have to be looked at one by one. */
const SERVED_MINUTES = 180;

/** The newcomer registers, signs up, and is scanned in and out. */
async function serve(): Promise<void> {
  const own = await town.cloud.session(NEWCOMER);
  const steward = await town.cloud.session(ORGANIZER);
  await answerOf(own, 'register', { ...REQUESTS.register, name: '林晓阳' });
  const signedUp = await answerOf(own, 'sign-up', { ...REQUESTS['sign-up'], activityId: ACTIVITY.id });
  if (signedUp.kind !== 'confirmed') throw new Error(`no seat: ${JSON.stringify(signedUp)}`);
  const leaves = DUTY_STARTS + SERVED_MINUTES * MINUTE;
  const scans = (['in', 'out'] as const).map((kind) => ({
    ...{ id: `scan-${kind}-of-the-newcomer`, device: 'gate-phone-1', method: 'roster', kind },
    ...{ signupId: signedUp.signup.id, letThrough: true },
    happenedAt: kind === 'in' ? DUTY_STARTS : leaves,
  }));
  await town.setTime(leaves + MINUTE);
  await answerOf(steward, 'upload-scans', { activityId: ACTIVITY.id, sentAt: leaves + MINUTE, scans });
}

beforeAll(async () => {
  town = await openTown();
  await serve();
  await town.setTime(DUTY_ENDS + 120 * MINUTE);
  await town.cloud.timer('timer');
  [volunteer, organizer, visitor] = [
    await town.arrive(NEWCOMER),
    await town.arrive(ORGANIZER),
    await town.arrive(),
  ];
});
afterAll(() => town.leave());
afterEach(() => expect(town.complaints()).toEqual([]));

const CERTIFICATE = /^查验二维码，证明编号 (ZC[\w ]+)，校验码 ([\w ]+)$/;

/** Number and check code as a screen reader reads them at the QR code of the certificate. */
function codesRead(): readonly [string, string] {
  const label = volunteer.hands.the('img', CERTIFICATE).getAttribute('aria-label') ?? '';
  const [, certNo = '', checkCode = ''] = CERTIFICATE.exec(label) ?? [];
  return [certNo, checkCode];
}

/** The visitor is told that it is valid, and that nobody may count on it: the activity is an example. */
function stands(): void {
  const { hands } = visitor;
  expect(hands.the('heading', '示例证明，不作凭证')).toBeTruthy();
  expect(hands.reads('有效，没有撤销')).toBe(true);
}

/** One journey; each test goes on where the one before ended. */
describe('from minutes to a certificate that anybody can verify', () => {
  test('the organizer confirms the hours of an activity that is over', async () => {
    const { app, hands } = organizer;
    await app.open('/packages/desk/hours/index');
    await hands.tap('link', `确认时长：${ACTIVITY.title}`);
    await hands.tap('button', '选中全部没有异常的（1 人）');
    await hands.tap('button', '确认 1 人的时长');
    expect(hands.reads('已经处理的')).toBe(true);
    expect(hands.all('button', /^确认 .* 人的时长$/)).toEqual([]);
  });

  test('the volunteer asks for a certificate and reads it', async () => {
    const { app, hands } = volunteer;
    await app.open('/packages/volunteer/certificates/index');
    await hands.tap('button', '确认开具');
    expect(app.stack.top.route).toBe('packages/volunteer/certificate/index');
    expect(hands.reads('林晓阳')).toBe(true);
    expect(hands.reads('3 小时')).toBe(true);
  });

  test('the PDF is kept until the person takes it, and goes to a chat as it is', async () => {
    const { app, hands } = volunteer;
    app.phone.agrees = false;
    await hands.tap('button', '下载 PDF');
    expect(hands.reads('PDF没有保存成功，请再试一次')).toBe(true);
    app.phone.agrees = true;
    await app.setNetwork('none');
    await hands.tap('button', '下载 PDF');
    await app.setNetwork('wifi');
    expect(hands.reads('PDF已保存')).toBe(true);
    const [{ name, bytes } = { name: '', bytes: Buffer.alloc(0) }, ...others] = app.phone.sent;
    expect(others).toEqual([]);
    expect(name).toContain(codesRead()[0].replaceAll(' ', ''));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-6).toString()).toContain('%%EOF');
  });

  test('a visitor who scans its QR code, and one who types its numbers, learn that it stands', async () => {
    const { app, hands } = visitor;
    const seen = await codeShown(volunteer, CERTIFICATE);
    await app.open('/packages/public/verify/index');
    app.phone.codes.push('a leaflet', seen);
    await hands.tap('button', '扫证明上的二维码');
    expect(hands.reads('这不是证明上的二维码')).toBe(true);
    await hands.tap('button', '扫证明上的二维码');
    stands();
    const [certNo, checkCode] = codesRead();
    await app.open('/packages/public/verify/index');
    await hands.type(/^证明编号/, certNo);
    await hands.type(/^校验码/, checkCode);
    await hands.tap('button', '查询');
    stands();
    expect(hands.text).not.toContain('林晓阳');
  });

  test('whose camera is not allowed learns how to go on', async () => {
    const { app, hands } = visitor;
    await app.open('/packages/public/verify/index');
    app.phone.allowsCamera = false;
    await hands.tap('button', '扫证明上的二维码');
    expect(hands.reads('打不开摄像头')).toBe(true);
  });
});
