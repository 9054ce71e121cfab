// Builds the page out of elements; text never becomes markup.

/** An element with properties, `on…` listeners, attributes and children. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== undefined));
  return made;
}

/** A button that says it is busy while it works. */
export function button(text, act, properties = {}) {
  return element(
    'button',
    { type: 'button', onclick: (event) => during(event.currentTarget, act), ...properties },
    text,
  );
}

/** Lets a control do one thing at a time, and reports what went wrong. It stays focusable meanwhile. */
export async function during(control, act) {
  if (control.ariaBusy === 'true') return;
  control.ariaBusy = 'true';
  try {
    await act();
  } catch (cause) {
    say(cause.message);
  } finally {
    control.ariaBusy = null;
  }
}

/** Says something to everybody, screen readers too. */
export function say(text) {
  const notice = document.getElementById('notice');
  notice.textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => notice.replaceChildren(), 6000);
}

/** A form field with its label. */
export function field(text, control) {
  return element('label', {}, text, control);
}

/** A form that calls `act` with its values. */
export function form(act, ...children) {
  const submit = (event) => {
    event.preventDefault();
    const { submitter, currentTarget } = event;
    return during(submitter ?? currentTarget, () => act(new FormData(currentTarget)));
  };
  return element('form', { onsubmit: submit }, ...children);
}

/** A table, or a sentence when there is nothing to show. */
export function table(heads, rows, nothing) {
  if (rows.length === 0) return element('p', { class: 'empty' }, nothing);
  const head = element(
    'tr',
    {},
    heads.map((text) => element('th', { scope: 'col' }, text)),
  );
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map((cell) => element('td', {}, cell)),
    ),
  );
  return element(
    'div',
    { class: 'table', tabindex: '0', role: 'region', 'aria-label': heads.join('、') },
    element('table', {}, element('thead', {}, head), element('tbody', {}, body)),
  );
}

/** JSON folded under its first words. */
export function folded(value, summary) {
  const text = JSON.stringify(value, null, 2);
  const short = summary ?? JSON.stringify(value).slice(0, 110);
  return element('details', {}, element('summary', {}, element('code', {}, short)), element('pre', {}, text));
}

/** A time for reading: the reader's day in Shanghai. */
export function time(at) {
  const words = new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
  return element('time', { datetime: new Date(at).toISOString() }, words);
}
