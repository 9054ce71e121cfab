import * as glassEasel from 'glass-easel';
import type { MiniApp } from './mini-app';
import { elementsBelow, isHidden, nameOf, roleOf, spokenText, type ViewElement } from './spoken';

type Words = string | RegExp;

/** What WeChat's map draws at one point. */
interface MapMark {
  readonly id: number;
  readonly ariaLabel: string;
  readonly width: number;
  readonly callout?: { readonly content: string };
}

/** What a person can do with the page on top, finding things as a screen reader would name them. */
export interface Hands {
  /** Everything with a role, in reading order. */
  all(role: string, name?: Words): readonly Element[];
  /** The one thing with this role and name; throws with what there is instead. */
  the(role: string, name?: Words): Element;
  /** Whether these words can be read somewhere on the page. */
  reads(words: Words): boolean;
  /** All words of the page. */
  readonly text: string;
  readonly title: string;
  /** Taps what has this role and name, and waits until nothing is under way. */
  tap(role: string, name: Words): Promise<void>;
  tapOn(element: Element): Promise<void>;
  /** Types into a field by its label. */
  type(label: Words, text: string): Promise<void>;
  typeInto(field: Element, text: string): Promise<void>;
  /** Chooses in one of WeChat's own pickers, by the name of its row. */
  pick(name: Words, value: unknown): Promise<void>;
  /** Chooses in WeChat's own region picker: names and codes from province to county. */
  pickRegion(name: Words, names: readonly string[], codes: readonly string[]): Promise<void>;
  /** Taps WeChat's own phone button; WeChat asks, and hands over a code only if they allow it. */
  answersForPhone(name: Words, code: string | undefined): Promise<void>;
  /** WeChat's map on the page. */
  readonly map: ViewElement;
  /** The marks on WeChat's map, which the engine does not draw, as they were handed to it. */
  readonly marks: readonly MapMark[];
  /** Taps the mark on WeChat's map that a screen reader calls so. */
  tapMark(name: string): Promise<void>;
  /** The camera on the page reads a code. */
  cameraReads(code: string): Promise<void>;
}

/** A whole name or the beginning of one; labels go on with values and hints. */
const fits = (name: string, words: Words | undefined): boolean =>
  words === undefined || (typeof words === 'string' ? name === words : words.test(name));

/** Gives hands to a running mini-program; after each thing they do somebody may look at what became of the page. */
export function handsOn(app: MiniApp, look: () => void = () => {}): Hands {
  const all = (role: string, name?: Words) =>
    elementsBelow(app.screen).filter(
      (element) => roleOf(element) === role && !isHidden(element) && fits(nameOf(element), name),
    );
  const the = (role: string, name?: Words) => {
    const [found, ...others] = all(role, name);
    if (found && others.length === 0) return found;
    const names = all(role).map(nameOf).join(' | ');
    const many = found ? `${others.length + 1} times` : 'not';
    throw new Error(`${role} "${name}" is ${many} on ${app.stack.top.route}. There are: ${names}\n${text()}`);
  };
  const text = () => spokenText(app.screen);
  const fire = async (element: Element, event: string, detail: object) => {
    trigger(element, event, detail);
    await app.quiet();
    look();
  };
  const typeInto = (field: Element, words: string) =>
    fire(field, 'input', { value: words, cursor: words.length });
  return {
    all,
    the,
    reads: (words) => (typeof words === 'string' ? text().includes(words) : words.test(text())),
    get text() {
      return text();
    },
    get title() {
      return app.phone.title;
    },
    tap: (role, name) => fire(the(role, name), 'tap', { x: 1, y: 1 }),
    tapOn: (element) => fire(element, 'tap', { x: 1, y: 1 }),
    type: (label, words) => typeInto(the('textbox', label), words),
    typeInto,
    pick: (name, value) => fire(pickerAround(the('button', name)), 'change', { value }),
    pickRegion: (name, names, codes) =>
      fire(pickerAround(the('button', name)), 'change', { value: names, code: codes }),
    answersForPhone: (name, code) => {
      const errMsg = `getPhoneNumber:${code === undefined ? 'fail user deny' : 'ok'}`;
      return fire(the('button', name), 'getphonenumber', { errMsg, ...(code !== undefined && { code }) });
    },
    get map() {
      return mapOn(app);
    },
    get marks() {
      return marksOf(mapOn(app));
    },
    tapMark: async (name) => {
      const map = mapOn(app);
      const mark = marksOf(map).find(({ ariaLabel }) => ariaLabel === name);
      if (!mark) throw new Error(`No mark "${name}" on the map.`);
      await fire(map, 'markertap', { markerId: mark.id });
    },
    cameraReads: async (code) => {
      const camera = app.screen.querySelector('camera');
      if (!camera) throw new Error('There is no camera on this page.');
      await fire(camera, 'scancode', { type: 'qrcode', result: code });
    },
  };
}

function pickerAround(row: Element): Element {
  const picker = row.closest('picker');
  if (!picker) throw new Error(`"${nameOf(row)}" is not inside a picker.`);
  return picker;
}

function mapOn(app: MiniApp): ViewElement {
  const map = app.screen.querySelector('map');
  if (!map) throw new Error('There is no map on this page.');
  return map;
}

const marksOf = (map: ViewElement) =>
  (map.__wxElement as glassEasel.NativeNode).getAttribute('markers') as readonly MapMark[];

/** Taps bubble, the events of built-ins do not; that is how WeChat does it. */
function trigger(element: ViewElement, event: string, detail: object): void {
  const target = element.__wxElement as glassEasel.Element | undefined;
  if (!target) throw new Error(`The engine knows nothing of <${element.tagName}>.`);
  const bubbles = event === 'tap';
  glassEasel.triggerEvent(target, event, detail, { bubbles, composed: bubbles });
}
