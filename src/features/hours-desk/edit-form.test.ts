import { EMPTY_DRAFT, faultIn, fieldOf, minutesOf, stepsOf } from './edit-form';

const limits = { kind: 'enter', mostMinutes: 180 } as const;
const draft = (hours: string, minutes = '') => ({ ...EMPTY_DRAFT, hours, minutes });

test.each([
  ['2', '30', 150],
  ['', '45', 45],
  ['3', '', 180],
  ['', '', undefined],
  ['两', '', undefined],
  ['-1', '', undefined],
  ['1.5', '', undefined],
])('“%s” hours and “%s” minutes are %s', (hours, minutes, expected) => {
  expect(minutesOf(draft(hours, minutes))).toBe(expected);
});

test('minutes by hand are at least one and at most what was planned', () => {
  expect(faultIn('minutes', draft('0'), limits)).toBe('时长至少 1 分钟');
  expect(faultIn('minutes', draft('3', '1'), limits)).toBe('不能超过计划时长 3 小时');
  expect(faultIn('minutes', draft('3'), limits)).toBeUndefined();
  expect(faultIn('minutes', draft('0'), { ...limits, kind: 'correct' })).toBeUndefined();
});

test.each([
  ['两', '', 'hours'],
  ['', '', 'hours'],
  ['2', '半', 'minutes'],
  ['两', '半', 'hours'],
  ['9', '0', 'hours'],
])('of “%s” hours and “%s” minutes the fault is told at %s', (hours, minutes, field) => {
  expect(fieldOf('minutes', draft(hours, minutes))).toBe(field);
});

test('a reason and a proof are words, not blanks', () => {
  expect(faultIn('reason', { ...EMPTY_DRAFT, reason: '   没  ' }, limits)).toBe('请写明理由，至少 4 个字');
  expect(faultIn('proof', { ...EMPTY_DRAFT, proof: '签到表第三行' }, limits)).toBeUndefined();
});

test('a photo is taken along only with words for what is on it', () => {
  const photo = (alt: string) => ({ sha256: alt, preview: '', alt });
  const proven = (...alts: readonly string[]) => ({
    ...EMPTY_DRAFT,
    ...{ proof: '签到表第三行', photos: alts.map(photo) },
  });
  expect(faultIn('proof', proven('签到表第 3 行', ' 表 '), limits)).toBe('第 2 张照片的说明至少 4 个字');
  expect(faultIn('proof', proven('签到表第 3 行'), limits)).toBeUndefined();
  expect(faultIn('proof', { ...proven(''), proof: '' }, limits)).toBe('请写明证明材料，至少 4 个字');
  expect(fieldOf('proof', proven('签到表第 3 行', ''))).toBe('photo-2');
  const coming = { ...proven(), isTakingPhoto: true };
  expect(faultIn('proof', coming, limits)).toBe('照片正在上传，等传好了再点“下一步”');
  expect(fieldOf('proof', coming)).toBe('take-photo');
});

test('every way ends with a look at what will be sent', () => {
  for (const kind of ['enter', 'correct', 'answer'] as const) {
    expect(stepsOf({ kind, isProofAsked: false }, EMPTY_DRAFT).at(-1)).toBe('check');
  }
});

test.each([
  ['by hand', { kind: 'enter' }, '2', true],
  ['a correction to what the scans say', { kind: 'correct', scannedMinutes: 120 }, '2', false],
  ['a correction to something else', { kind: 'correct', scannedMinutes: 10 }, '2', true],
  ['a correction of somebody nobody scanned', { kind: 'correct' }, '0', true],
  ['the server knows newer scans', { kind: 'correct', scannedMinutes: 120, isProofAsked: true }, '2', true],
  ['minutes that stay', { kind: 'answer', scannedMinutes: 120 }, '', false],
] as const)('minutes that no scan says are asked for their proof: %s', (_, setting, hours, isAsked) => {
  expect(stepsOf({ isProofAsked: false, ...setting }, draft(hours)).includes('proof')).toBe(isAsked);
});
