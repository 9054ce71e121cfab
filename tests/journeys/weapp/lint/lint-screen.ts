import type { MiniApp } from '../engine/mini-app';
import { elementsBelow, idOf, isHidden, nameOf, roleOf } from '../engine/spoken';
import { type Finding, findingsOfElements, findingsOfHeadings } from './rules';
import { type SentNode, sentNodes, tappableKinds } from './sent-nodes';

/** The attribute that a sent property must become. */
const attributeOf = (property: string): string =>
  property === 'role' ? 'aria-role' : `aria-${property.slice('aria'.length).toLowerCase()}`;

const isMeaning = (property: string): boolean => property === 'role' || /^aria[A-Z]/.test(property);

/**
 * Meaning that left the service layer and did not arrive: the template does not bind it, or it was a boolean, which the
 * engine writes as an empty attribute (true) or none (false). Nobody would ever hear it.
 */
function dropped(node: SentNode, element: Element | null): readonly Finding[] {
  return Object.entries(node)
    .filter(([property, value]) => isMeaning(property) && value !== '')
    .filter(([property, value]) => element?.getAttribute(attributeOf(property)) !== String(value))
    .map(
      ([property, value]) => `aria-dropped: ${property}="${String(value)}" ${element ? '' : '(not drawn) '}`,
    );
}

function unspoken(node: SentNode, element: Element, kinds: ReadonlySet<string>): readonly Finding[] {
  if (!kinds.has(node.nn ?? '') || isHidden(element) || roleOf(element) !== undefined) return [];
  return [`tappable-without-role: <view class="${element.className}"> "${nameOf(element).slice(0, 24)}"`];
}

/** Everything wrong with the page on top, as it is now. */
export function lintScreen(app: MiniApp): readonly Finding[] {
  const kinds = tappableKinds(app.dist.read('base.wxml'));
  const byId = new Map(elementsBelow(app.screen).map((element) => [idOf(element), element]));
  const ofNodes = sentNodes(app).flatMap((node) => {
    const element = byId.get(node.uid ?? node.sid ?? '') ?? null;
    return [...dropped(node, element), ...(element ? unspoken(node, element, kinds) : [])];
  });
  return [...ofNodes, ...findingsOfElements(app.screen), ...findingsOfHeadings(app.screen)];
}
