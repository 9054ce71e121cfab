import type { EndView, RecordBirth } from '#core/hours/views';
import { instant, minutesAfter } from '#core/shared/instant';
import { birthLines } from './birth';

const nine = instant(Date.parse('2026-11-29T09:00+08:00'));
const after = (minutes: number) => minutesAfter(nine, minutes);
const end = (minutes: number, changes: Partial<EndView> = {}): EndView => ({
  ...{
    method: 'pass',
    by: '王*',
    device: 'phone-a1b2',
    happenedAt: after(minutes),
    arrivedAt: after(minutes),
  },
  ...changes,
});
const lines = (birth: Partial<RecordBirth>) =>
  birthLines({ stays: [], annulled: [], decisions: [], ...birth });
const stayed = (came: EndView, left: EndView) =>
  lines({ stays: [{ inAt: after(0), outAt: after(180), in: came, out: left }] });

test('a stay is told with who scanned, how, where and with which phone', () => {
  expect(stayed(end(0, { point: '东门' }), end(180, { method: 'number', device: 'phone-c3d4' }))).toEqual([
    '11月29日 9:00 签到，由王*在东门扫签到码；12:00 签退，由王*报签到号码。扫码的手机尾号：a1b2、c3d4',
  ]);
});

test('arriving more than a minute late is told, and so is a clock that was corrected', () => {
  const inTime = end(0, { arrivedAt: after(1) });
  const late = end(180, { arrivedAt: after(182) });
  expect(stayed(inTime, late)).toEqual([
    '11月29日 9:00 签到，由王*扫签到码；12:00 签退，由王*扫签到码，11月29日 12:02 才上传。扫码的手机尾号：a1b2',
  ]);
  const fast = end(3, { skewMs: 180_000, arrivedAt: after(0) });
  const slow = end(179, { skewMs: -30_000, arrivedAt: after(180) });
  expect(stayed(fast, slow)).toEqual([
    '11月29日 9:00 签到，由王*扫签到码，手机时间快 3 分钟，已校正；12:00 签退，由王*扫签到码，手机时间慢 1 分钟，已校正。扫码的手机尾号：a1b2',
  ]);
});

test('a doubtful clock, a reason and what the organizer settled are told beside the scan', () => {
  const settled = { decision: 'stands' as const, reason: '当面核对过', by: '李*', at: after(200) };
  const [line] = stayed(end(0, { measuredSkewMs: 300_000, reason: '手机没电，补记' }), end(180, { settled }));
  expect(line).toContain(
    '9:00 签到，由王*扫签到码，上传时服务器量到手机时间快 5 分钟，理由是“手机没电，补记”；',
  );
  expect(line).toContain('12:00 签退，由王*扫签到码，李*核实后算数，理由是“当面核对过”');
});

test('who is still inside reads the check-in that counts above the check-out that does not', () => {
  const annulled = [
    {
      ...{ kind: 'out' as const, scan: end(60), annulment: end(61, { method: 'roster' }) },
      reason: '扫错了人',
    },
  ];
  const [open, undone] = lines({ open: [{ inAt: after(0), in: end(0, { point: '东门' }) }], annulled });
  expect(open).toBe('11月29日 9:00 签到，由王*在东门扫签到码；还没有签退。扫码的手机尾号：a1b2');
  expect(undone).toContain('这次签退不算数');
});

test('what the clock wrote names no phone', () => {
  const clock = end(180, { by: 'clock', method: 'planned-end', device: 'clock' });
  expect(stayed(end(0), clock)).toEqual([
    '11月29日 9:00 签到，由王*扫签到码；12:00 签退，没有扫签退码，系统按计划结束时间记。扫码的手机尾号：a1b2',
  ]);
});

test('an annulled scan is told with who annulled it, when and why', () => {
  const scan = end(0);
  const byDesk = { method: 'desk', device: 'desk' } as const;
  expect(
    lines({
      annulled: [
        { kind: 'in', scan, annulment: end(3, { by: '李*' }), reason: '扫错了人' },
        { kind: 'out', scan: end(60), annulment: end(300, { ...byDesk, by: '赵*' }), reason: '没有到场' },
        { kind: 'in', scan, annulment: end(300, { ...byDesk, by: 'desk' }) },
      ],
    }),
  ).toEqual([
    '11月29日 9:00 签到，由王*扫签到码；11月29日 9:03 由李*撤销，这次签到不算数。理由：扫错了人。扫码的手机尾号：a1b2',
    '11月29日 10:00 签退，由王*扫签到码；11月29日 14:00 由组织者赵*撤销，这次签退不算数。理由：没有到场。扫码的手机尾号：a1b2',
    '11月29日 9:00 签到，由王*扫签到码；11月29日 14:00 由组织者撤销，这次签到不算数。扫码的手机尾号：a1b2',
  ]);
});

test('a decision is told with its reason, its proof and its photos', () => {
  const corrected = { kind: 'corrected', by: '李*', as: 'organizer', at: after(600), minutes: 120 } as const;
  const said = {
    origin: 'by-hand',
    needs: ['parent-organisation'],
    reason: '中途离开',
    proof: '签到表',
    photos: [{ sha256: '3f2a91bc'.padEnd(64, '0'), alt: '签到表第 3 行' }],
  } as const;
  expect(lines({ decisions: [{ ...corrected, ...said }] })).toEqual([
    '11月29日 19:00 组织者李*：更正时长 2 小时（按手工录入处理），等待上级单位同意。理由：中途离开。证明材料：签到表。附照片 1 张：签到表第 3 行（指纹 3f2a91bc）',
  ]);
});
