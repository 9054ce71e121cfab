/**
 * Taro plugin: binds ARIA in the mini-program's templates.
 *
 * Stock Taro emits no aria-* at all, so `role` and `aria-*` on a component reach setData and are then dropped. Every
 * property without an alias is stored under its camelCase name, so binding `i.ariaLabel` in the template text is
 * enough and the runtime needs no patch. WeChat's attribute is `aria-role`; React's is `role`.
 */
const WIDGET = [
  'label',
  'hidden',
  'disabled',
  'checked',
  'selected',
  'expanded',
  'pressed',
  'live',
  'atomic',
  'level',
  'current',
  'labelledby',
  'describedby',
  'busy',
  'valuenow',
  'valuemin',
  'valuemax',
  'valuetext',
];
const FIELD = ['label', 'hidden', 'disabled', 'invalid', 'required', 'describedby'];
const STILL = ['label', 'hidden'];
const ATTRIBUTES = {
  view: WIDGET,
  'catch-view': WIDGET,
  'static-view': WIDGET,
  // Chosen at first render for a view with nothing but a tap handler, and never upgraded when a property comes later.
  'click-view': ['label', 'hidden', 'disabled', 'checked', 'selected', 'expanded', 'pressed'],
  text: ['label', 'hidden', 'level', 'live'],
  'static-text': ['label', 'hidden', 'level', 'live'],
  image: STILL,
  'static-image': STILL,
  button: ['label', 'hidden', 'disabled', 'busy', 'describedby'],
  input: FIELD,
  textarea: FIELD,
  picker: FIELD,
  switch: ['label', 'hidden', 'checked', 'disabled'],
  map: STILL,
  camera: STILL,
  video: STILL,
  'rich-text': STILL,
  'scroll-view': STILL,
};
const TAGS = {
  'catch-view': 'view',
  'static-view': 'view',
  'click-view': 'view',
  'static-text': 'text',
  'static-image': 'image',
};

const camel = (name) => name[0].toUpperCase() + name.slice(1);
const bind = (names) =>
  [
    'aria-role="{{i.role||i.ariaRole}}"',
    ...names.map((name) => `aria-${name}="{{i.aria${camel(name)}}}"`),
  ].join(' ');

function bindIn(template) {
  const before = template.modifyTemplateResult;
  template.modifyTemplateResult = (...given) => {
    const [text, nodeName] = given;
    const result = before ? before.apply(template, given) : text;
    const names = ATTRIBUTES[nodeName];
    if (!result || !names) return result;
    const tag = TAGS[nodeName] ?? nodeName;
    return result.replace(new RegExp(`<${tag} `, 'g'), `<${tag} ${bind(names)} `);
  };
}

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (platform.template?.Adapter?.type === 'weapp') bindIn(platform.template);
    },
  });
};
