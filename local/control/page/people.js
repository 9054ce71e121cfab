import { read, send } from './cloud.js';
import { button, element, field, form, say } from './element.js';

/** 身份: pick whom this browser stands for. */
export async function people(redraw) {
  const [list, session] = await Promise.all([read('people'), read('session')]);
  const become = async (body, words) => {
    await send('session', body);
    say(words);
    await redraw();
  };
  const cards = list.map((person) =>
    element(
      'li',
      {},
      button('', () => become({ person: person.id }, `现在的身份是${person.name}`), {
        'aria-pressed': String(session.person?.id === person.id),
      }),
    ),
  );
  cards.forEach((card, at) => {
    const { name, role, roleName, note } = list[at];
    card.firstChild.append(
      element('strong', {}, name),
      element('small', {}, roleName ?? role),
      note ? element('small', {}, note) : '',
    );
  });
  const visitor = button('游客（未登录）', () => become({ person: null }, '现在是游客'), {
    'aria-pressed': String(session.openid === null),
  });
  return [
    element('h2', {}, '身份'),
    element('p', { class: 'lead' }, '选一个人，这个浏览器发出的调用就以此人的身份进行。'),
    cards.length > 0
      ? element('ul', { class: 'cards' }, cards)
      : element('p', { class: 'empty' }, '没有可选的人。'),
    element('div', { class: 'row' }, visitor),
    form(
      (values) => become({ openid: values.get('openid') }, '身份已更换'),
      field('或填写任意 openid', element('input', { name: 'openid', required: true, autocomplete: 'off' })),
      element('button', {}, '使用'),
    ),
  ];
}
