import { OPENIDS } from '../openids';
import type { Visitor } from '../screens';
import { transcript } from './engine/transcript';
import { lintScreen } from './lint/lint-screen';
import type { PersonWithPhone, Town } from './people';

/** Somebody's phone, the same one each time that person is asked for. */
export type Regulars = (who: Visitor) => Promise<PersonWithPhone>;

/** People who go from screen to screen with the phone they have, so that a page costs its drawing and not a new start. */
export function regularsOf(town: () => Town): Regulars {
  const arrived = new Map<Visitor, Promise<PersonWithPhone>>();
  return (who) => {
    const person = arrived.get(who) ?? town().arrive(OPENIDS[who]);
    arrived.set(who, person);
    return person;
  };
}

/** The page says these words, and neither the linter nor the engine has found anything wrong with it since last asked. */
export function expectUsable({ app, hands }: PersonWithPhone, says: readonly string[] = []): void {
  // A list with a name of its own is read by its name alone until one goes into it, so both ways of reading count.
  const read = [hands.text, ...transcript(app.screen)].join('\n');
  for (const words of says) expect(read).toContain(words);
  expect([...lintScreen(app), ...app.complaints.take()]).toEqual([]);
}
