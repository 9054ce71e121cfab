import { elementsBelow, isHidden, nameOf, roleOf, spokenText } from './spoken';

const STATES = [
  'checked',
  'selected',
  'pressed',
  'expanded',
  'disabled',
  'invalid',
  'current',
  'busy',
] as const;
const STOPS = new Set([
  'button',
  'link',
  'img',
  'textbox',
  'switch',
  'radio',
  'checkbox',
  'tab',
  'text',
  'heading',
]);
const isStop = (role: string | undefined): boolean => role !== undefined && STOPS.has(role);

const stateOf = (element: Element): string =>
  STATES.map((state) => [state, element.getAttribute(`aria-${state}`)] as const)
    .filter(([, value]) => value !== null && value !== '' && value !== 'false')
    .map(([state, value]) => (value === 'true' ? ` (${state})` : ` (${state}: ${value})`))
    .join('');

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((child) => child.nodeType === 3 && (child.nodeValue ?? '').trim() !== '');

/** A button and what is in it are one stop. */
function isInsideStop(element: Element, screen: Element): boolean {
  for (let around = element.parentElement; around && around !== screen; around = around.parentElement) {
    if (isStop(roleOf(around))) return true;
  }
  return false;
}

function lineOf(element: Element): string {
  const role = roleOf(element);
  if (role === undefined || !isStop(role)) return hasOwnText(element) ? spokenText(element) : '';
  const level = role === 'heading' ? ` ${element.getAttribute('aria-level') ?? '?'}` : '';
  return `${role}${level}: ${nameOf(element)}${stateOf(element)}`;
}

/** What a screen reader says when one goes through the page from top to bottom, one line a stop. */
export function transcript(screen: Element): readonly string[] {
  return elementsBelow(screen)
    .filter((element) => !isHidden(element) && !isInsideStop(element, screen))
    .map(lineOf)
    .filter((line) => line !== '');
}
