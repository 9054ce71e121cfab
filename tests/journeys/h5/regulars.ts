import { OPENIDS } from '../openids';
import type { Visitor } from '../screens';
import type { BrowserChoice, PersonWithBrowser, WebTown } from './web-town';

/** Somebody's browser, the same one each time that person is asked for. */
export type Regulars = (who: Visitor) => Promise<PersonWithBrowser>;

/**
 * People who go from screen to screen with the browser they have, as people do: it is opened once, so that a page
 * costs its drawing and not a new browser. For looking only; whoever changes something comes with a browser of their own.
 */
export function regularsOf(town: () => WebTown, choice: BrowserChoice = {}): Regulars {
  const arrived = new Map<Visitor, Promise<PersonWithBrowser>>();
  return (who) => {
    const person = arrived.get(who) ?? town().arrive(OPENIDS[who], choice);
    arrived.set(who, person);
    return person;
  };
}
