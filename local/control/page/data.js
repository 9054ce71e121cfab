import { read, send } from './cloud.js';
import { button, element, field, folded, form, say, table } from './element.js';

const PAGE = 20;
const view = { collection: '', query: '', offset: 0 };

/** 数据: browse the documents of each collection. */
export async function data(redraw) {
  const collections = await read('collections');
  view.collection ||= (collections.find(({ count }) => count > 0) ?? collections[0])?.name ?? '';
  const choose = (values) => {
    Object.assign(view, { collection: values.get('collection'), query: values.get('query'), offset: 0 });
    return redraw();
  };
  const options = collections.map(({ name, count }) =>
    element('option', { value: name, selected: name === view.collection }, `${name}（${count}）`),
  );
  const query = element('input', {
    name: 'query',
    class: 'wide',
    value: view.query,
    placeholder: '{"status":"open"}',
  });
  return [
    element('h2', {}, '数据'),
    element('p', { class: 'lead' }, '按集合翻看文档；条件用数据库的查询写法（JSON）。'),
    form(
      choose,
      field('集合', element('select', { name: 'collection' }, options)),
      field('条件（可空）', query),
      element('button', { class: 'primary' }, '查看'),
    ),
    ...(await pageOf(redraw)),
    element(
      'div',
      { class: 'row' },
      button('清空数据并重新开始', () => reset(redraw)),
    ),
  ];
}

async function pageOf(redraw) {
  if (view.collection === '') return [element('p', { class: 'empty' }, '还没有集合。')];
  const search = new URLSearchParams({
    limit: String(PAGE + 1),
    offset: String(view.offset),
    query: view.query,
  });
  const found = await read(`collections/${encodeURIComponent(view.collection)}?${search}`);
  const turn = (by) => {
    view.offset = Math.max(0, view.offset + by);
    return redraw();
  };
  const rows = found.slice(0, PAGE).map((one) => [element('code', {}, String(one._id)), folded(one)]);
  return [
    table(['编号', '内容'], rows, view.offset > 0 ? '没有更多了。' : '没有符合的文档。'),
    element(
      'div',
      { class: 'row' },
      button('上一页', () => turn(-PAGE), { disabled: view.offset === 0 }),
      `第 ${view.offset / PAGE + 1} 页`,
      button('下一页', () => turn(PAGE), { disabled: found.length <= PAGE }),
    ),
  ];
}

async function reset(redraw) {
  if (!confirm('所有数据、文件和日志都会清空，确定吗？')) return;
  await send('reset', {});
  say('已清空，示例数据已重新装入（如有）。');
  await redraw();
}

/** 事务: what is open at this moment. */
export async function transactions(redraw) {
  const open = await read('transactions');
  return [
    element('h2', {}, '事务'),
    element('p', { class: 'lead' }, '此刻未结束的事务。超过 30 秒会被放弃。'),
    table(
      ['事务'],
      open.map((one) => [folded(one)]),
      '没有未结束的事务。',
    ),
    element('div', { class: 'row' }, button('刷新', redraw)),
  ];
}
