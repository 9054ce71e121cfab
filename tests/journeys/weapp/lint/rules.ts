import { elementsBelow, isHidden, nameOf, roleOf } from '../engine/spoken';

/** One thing that would make the page hard or impossible to use with a screen reader. */
export type Finding = string;

/** Roles that WeChat's screen readers were seen to speak, and those that do no harm. */
const ROLES = new Set(
  (
    'alert button checkbox combobox dialog group heading img link list listbox listitem main navigation none option ' +
    'presentation progressbar radio radiogroup region search slider status switch tab table tablist tabpanel text textbox ' +
    'row cell columnheader rowheader'
  ).split(' '),
);
const PRESSED = new Set(['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option']);
const CHECKED = new Set(['checkbox', 'radio', 'switch']);
const FIELDS = new Set(['input', 'textarea']);
/** What a screen reader cannot look into. */
const PICTURES = new Set(['image', 'map', 'camera', 'video']);

const tagOf = (element: Element): string => element.tagName.toLowerCase();

function told(rule: string, element: Element): Finding {
  const name = nameOf(element).slice(0, 24);
  return `${rule}: <${tagOf(element)} role=${roleOf(element) ?? ''} class="${element.className}"> "${name}"`;
}

type Rule = (element: Element, role: string) => boolean;

/** What may be wrong with an element that has a role; each rule answers whether it is. */
const ROLE_RULES: Readonly<Record<string, Rule>> = {
  'role-unknown': (_, role) => !ROLES.has(role),
  'control-without-name': (element, role) => PRESSED.has(role) && nameOf(element) === '',
  'img-without-name': (element, role) => role === 'img' && nameOf(element) === '',
  'checked-missing': (element, role) =>
    CHECKED.has(role) && !/^(true|false|mixed)$/.test(element.getAttribute('aria-checked') ?? ''),
  'heading-without-level': (element, role) =>
    role === 'heading' && !/^[1-6]$/.test(element.getAttribute('aria-level') ?? ''),
  'control-inside-control': (element, role) =>
    PRESSED.has(role) && elementsBelow(element).some((inner) => PRESSED.has(roleOf(inner) ?? '')),
};

function aboutRole(element: Element): readonly string[] {
  const role = element.getAttribute('aria-role');
  if (!role) return [];
  return Object.entries(ROLE_RULES)
    .filter(([, isWrong]) => isWrong(element, role))
    .map(([rule]) => rule);
}

function aboutTag(element: Element): readonly string[] {
  const tag = tagOf(element);
  const label = element.getAttribute('aria-label') ?? '';
  if (FIELDS.has(tag)) {
    // VoiceOver speaks the label of a field only when its role is spelled out.
    const hasRole = element.getAttribute('aria-role') === 'textbox';
    return [
      ...(label === '' ? ['field-without-label'] : []),
      ...(hasRole ? [] : ['field-without-textbox-role']),
    ];
  }
  if (PICTURES.has(tag) && label === '') return ['image-without-words'];
  if (tag === 'button' && nameOf(element) === '') return ['control-without-name'];
  return [];
}

const GARBAGE = /undefined|\bnull\b|\[object |NaN/;

/** What each element of the page shows by itself. */
export function findingsOfElements(screen: Element): readonly Finding[] {
  const heard = elementsBelow(screen).filter((element) => !isHidden(element));
  const own = heard.flatMap((element) =>
    [...aboutRole(element), ...aboutTag(element)].map((rule) => told(rule, element)),
  );
  const garbage = heard.filter((element) => GARBAGE.test(element.getAttribute('aria-label') ?? ''));
  return [...own, ...garbage.map((element) => told('label-is-garbage', element))];
}

/**
 * Exactly one h1, first of all headings but those of an alert, which may stand above it as the summary of errors does,
 * and no level left out on the way down.
 */
export function findingsOfHeadings(screen: Element): readonly Finding[] {
  const headings = elementsBelow(screen).filter(
    (element) => roleOf(element) === 'heading' && !isHidden(element),
  );
  const levels = headings.map((element) => Number(element.getAttribute('aria-level')));
  const ones = levels.filter((level) => level === 1).length;
  const first = headings.find((element) => element.closest('[aria-role="alert"]') === null);
  const top = Number(first?.getAttribute('aria-level'));
  const jumps = headings.filter(
    (_, place) => place > 0 && (levels[place] ?? 0) > (levels[place - 1] ?? 0) + 1,
  );
  return [
    ...(ones === 1 ? [] : [`${ones} headings of level 1`]),
    ...(first === undefined || top === 1 ? [] : [`the first heading has level ${top}`]),
    ...jumps.map((element) => told('heading-level-jumps', element)),
  ];
}
