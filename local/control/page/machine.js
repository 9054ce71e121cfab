import { read, send } from './cloud.js';
import { button, element, field, form, say, table, time } from './element.js';

/** 时钟: the time that functions see. */
export async function clock(redraw) {
  const reading = await read('clock');
  const move = async (body) => {
    const { fired } = await send('clock', body);
    say(fired.length > 0 ? `时钟已改，${fired.length} 个定时任务已执行。` : '时钟已改。');
    await redraw();
  };
  const steps = [
    ['一刻钟', 15],
    ['一小时', 60],
    ['一天', 1440],
    ['一周', 10080],
  ].map(([words, minutes]) => button(`快进${words}`, () => move({ advanceMinutes: minutes })));
  return [
    element('h2', {}, '时钟'),
    element('p', { class: 'lead' }, '只影响云函数看到的时间。向前拨会执行其间到期的定时任务，每个一次。'),
    element(
      'p',
      {},
      '云函数的现在：',
      time(reading.now),
      reading.offsetMs === 0 ? '（与本机一致）' : '（已拨动）',
    ),
    element('p', {}, '下一个定时任务：', reading.nextTimer ? time(reading.nextTimer) : '无'),
    form(
      (values) => move({ now: `${values.get('at')}:00+08:00` }),
      field('拨到（北京时间）', element('input', { name: 'at', type: 'datetime-local', required: true })),
      element('button', { class: 'primary' }, '拨动'),
    ),
    element(
      'div',
      { class: 'row' },
      steps,
      button('恢复本机时间', () => move({ now: null })),
    ),
    element('h2', {}, '定时任务'),
    ...(await timers(redraw)),
  ];
}

async function timers(redraw) {
  const functions = await read('functions');
  const rows = functions
    .filter(({ triggers }) => triggers.length > 0)
    .map(({ name, triggers }) => [
      name,
      element('code', {}, triggers.join('；')),
      button(`立即执行 ${name}`, () => fire(name, redraw)),
    ]);
  return [table(['云函数', '时间表（北京时间）', '操作'], rows, '没有定时任务。')];
}

async function fire(name, redraw) {
  const { fired } = await send(`timer/${name}`, {});
  say(fired.every(({ ok }) => ok) ? '执行成功。' : `执行失败：${fired.map(({ error }) => error).join('；')}`);
  await redraw();
}

const KINDS = { busy: '繁忙', delay: '延迟', conflict: '事务冲突', 'drop-answer': '已执行但丢失答复' };

/** 故障: trouble on purpose. */
export async function chaos(redraw) {
  const now = await read('chaos');
  const boxes = Object.entries(KINDS).map(([kind, words]) =>
    element(
      'label',
      {},
      element('input', { type: 'checkbox', name: 'kinds', value: kind, checked: now?.kinds.includes(kind) }),
      words,
    ),
  );
  const start = async (values) => {
    const kinds = values.getAll('kinds');
    if (kinds.length === 0) throw new Error('请至少选一种故障。');
    await send('chaos', { seed: Number(values.get('seed')), rate: Number(values.get('rate')) / 100, kinds });
    say('故障已开启。');
    await redraw();
  };
  const stop = async () => {
    await send('chaos', null);
    say('故障已关闭。');
    await redraw();
  };
  const percent = {
    name: 'rate',
    type: 'number',
    min: '1',
    max: '100',
    value: String(Math.round((now?.rate ?? 0.1) * 100)),
  };
  const seed = { name: 'seed', type: 'number', value: String(now?.seed ?? 1), required: true };
  return [
    element('h2', {}, '故障'),
    element('p', { class: 'lead' }, '让平台时好时坏，看产品是否经得起。同一个种子给出同样的故障。'),
    element(
      'p',
      {},
      now
        ? element('strong', { class: 'failed' }, '故障已开启')
        : element('span', { class: 'well' }, '未开启'),
    ),
    form(
      start,
      element('fieldset', {}, element('legend', {}, '种类'), boxes),
      field('比例（%）', element('input', percent)),
      field('种子', element('input', seed)),
      element('button', { class: 'primary' }, '开启'),
      button('关闭', stop, { disabled: now === null }),
    ),
  ];
}
