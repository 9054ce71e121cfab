import { read, send } from './cloud.js';
import { button, element, field, folded, form, say, table, time } from './element.js';

const LEVELS = { call: '调用', debug: '调试', info: '信息', warn: '警告', error: '错误' };
const sought = { logs: '', wire: '' };

function search(kind, redraw) {
  const act = (values) => {
    sought[kind] = values.get('contains');
    return redraw();
  };
  const input = element('input', { name: 'contains', class: 'wide', value: sought[kind], type: 'search' });
  return form(
    act,
    field('包含', input),
    element('button', { class: 'primary' }, '查找'),
    button('刷新', redraw),
  );
}

const queryOf = (kind) => new URLSearchParams({ limit: '200', contains: sought[kind] });

/** 日志: what functions print and how their calls end. */
export async function logs(redraw) {
  const entries = await read(`logs?${queryOf('logs')}`);
  const rows = entries
    .reverse()
    .map((entry) => [
      time(entry.at),
      entry.functionName,
      element('span', { class: `level-${entry.level}` }, LEVELS[entry.level]),
      element('pre', {}, entry.text),
      element('code', {}, entry.requestId),
    ]);
  return [
    element('h2', {}, '日志'),
    element('p', { class: 'lead' }, '云函数打印的内容与每次调用的结果，最新的在上。可按请求编号查找。'),
    search('logs', redraw),
    table(['时间', '云函数', '级别', '内容', '请求编号'], rows, '没有日志。'),
  ];
}

/** 请求: what the functions asked of the platform. */
export async function wire(redraw) {
  const entries = await read(`wire?${queryOf('wire')}`);
  const rows = entries
    .reverse()
    .map(({ at, action, collection, durationMs, code, unindexedRows, ...rest }) => [
      time(at),
      element('code', {}, action),
      unindexedRows === undefined
        ? (collection ?? '')
        : [collection, element('p', { class: 'failed' }, `没有用得上的索引，查了 ${unindexedRows} 份文档`)],
      `${durationMs} ms`,
      element('span', { class: code ? 'failed' : 'well' }, code ?? '成功'),
      folded(rest, rest.seqId.split('-')[0]),
    ]);
  return [
    element('h2', {}, '请求'),
    element('p', { class: 'lead' }, '云函数向平台发出的请求（数据库、存储、微信接口），最新的在上。'),
    search('wire', redraw),
    table(['时间', '动作', '集合', '用时', '结果', '请求编号'], rows, '没有请求。'),
  ];
}

/** 微信接口: what would have been sent, and what WeChat is to answer. */
export async function openapi(redraw) {
  const { calls, names } = await read('openapi');
  const decide = async (values) => {
    const text = values.get('answer').trim();
    await send('openapi', { api: values.get('api'), answer: text === '' ? null : JSON.parse(text) });
    say(text === '' ? '已恢复默认答复。' : '之后都会这样答复。');
    await redraw();
  };
  const rows = [...calls]
    .reverse()
    .map((call) => [time(call.at), call.api, call.functionName, folded(call.arguments), folded(call.reply)]);
  return [
    element('h2', {}, '微信接口'),
    element(
      'p',
      { class: 'lead' },
      '本机替身收到的调用；没有任何消息真的发出。可规定某个接口的答复，留空则恢复。',
    ),
    form(
      decide,
      field(
        '接口',
        element(
          'select',
          { name: 'api' },
          names.map((name) => element('option', {}, name)),
        ),
      ),
      field(
        '答复（JSON）',
        element('input', {
          name: 'answer',
          class: 'wide',
          placeholder: '{"errcode":43101,"errmsg":"user refuse"}',
        }),
      ),
      element('button', {}, '规定'),
    ),
    table(['时间', '接口', '云函数', '参数', '答复'], rows, '还没有调用。'),
  ];
}
