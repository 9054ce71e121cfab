import type { Page } from 'playwright-core';

/** One stop of the Tab key. */
interface Stop {
  readonly says: string;
  readonly number: number;
  readonly ring: number;
  readonly top: number;
  readonly isFixed: boolean;
}

const RING = 3;
/** Things in one row may differ this much in height on the page. */
const ROW = 40;

/** Year, month, day and the calendar of a date field: the Tab key stops at each, and all are one field. */
const PARTS_OF_A_FIELD = 4;

/** Numbers everything that the Tab key should reach; of a group of radio buttons, one. */
function numberControls(page: Page): Promise<number> {
  return page.evaluate(() => {
    // A player of the browser's own is one stop here, whatever buttons it holds.
    const operable = 'a[href], button, input, select, textarea, summary, video[controls], [tabindex="0"]';
    const groups = new Set<string>();
    const isFirstOfGroup = (element: Element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = [
        ...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(element.name)}"]`),
      ];
      const stop = group.find((one) => one.checked) ?? group[0];
      if (element !== stop || groups.has(element.name)) return false;
      groups.add(element.name);
      return true;
    };
    const found = [...document.querySelectorAll(operable)].filter(
      (element) =>
        element.checkVisibility() &&
        !element.matches('[tabindex="-1"], [disabled]') &&
        !element.closest('[inert]') &&
        isFirstOfGroup(element),
    );
    found.forEach((element, number) => {
      element.setAttribute('data-walk', String(number));
    });
    return found.length;
  });
}

function whereFocusIs(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const ringOf = (one: Element | null) => {
      const style = one && getComputedStyle(one);
      return style && style.outlineStyle !== 'none' ? Number.parseFloat(style.outlineWidth) : 0;
    };
    const faces = [element, element.closest('label'), element.nextElementSibling, element.parentElement];
    // Measured against the page's own frame: what scrolls is not always the window.
    const frame = element.closest('.page') ?? document.body;
    const top = element.getBoundingClientRect().top - frame.getBoundingClientRect().top;
    const isFixed = (one: Element | null): boolean =>
      one !== null && (/fixed|sticky/.test(getComputedStyle(one).position) || isFixed(one.parentElement));
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return {
      says: `<${element.tagName.toLowerCase()} class="${element.className}"> ${words.trim().slice(0, 30)}`,
      number: Number(element.getAttribute('data-walk') ?? -1),
      ring: Math.max(...faces.map(ringOf)),
      top,
      isFixed: isFixed(element),
    };
  });
}

async function walk(page: Page, most: number): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  // From the top of the document: where focus merely was, the next press of Tab would go on from there.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let presses = 0; presses < most * PARTS_OF_A_FIELD && stops.length < most; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await whereFocusIs(page);
    if (stop !== undefined && stop.number >= 0 && stop.number === stops.at(-1)?.number) continue;
    if (stop === undefined || stops.some((one) => one.number === stop.number && one.number >= 0)) break;
    stops.push(stop);
  }
  return stops;
}

/** What the Tab key finds wrong: things it misses, rings too thin to see, an order unlike what is seen. */
export async function keyboardFindings(page: Page): Promise<readonly string[]> {
  const all = await numberControls(page);
  const stops = await walk(page, all + 5);
  const reached = new Set(stops.map(({ number }) => number));
  const missed = await page.evaluate(
    (numbers) =>
      [...document.querySelectorAll('[data-walk]')]
        .filter((element) => !numbers.includes(Number(element.getAttribute('data-walk'))))
        .map((element) => `never reached: ${element.outerHTML.slice(0, 100)}`),
    [...reached],
  );
  const rings = stops
    .filter(({ ring }) => ring < RING)
    .map(({ says, ring }) => `ring of ${ring} px: ${says}`);
  const flowing = stops.filter(({ isFixed, says }) => !isFixed && !says.includes('skip'));
  const jumps = flowing
    .filter((stop, place) => place > 0 && stop.top < (flowing[place - 1]?.top ?? 0) - ROW)
    .map(({ says }) => `comes after what is below it: ${says}`);
  return [...missed, ...rings, ...jumps];
}
