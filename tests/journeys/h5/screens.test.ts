import { liveIn } from '../lived-in';
import { OPENIDS } from '../openids';
import { ROUTES } from '../routes';
import { openWebTown, type WebTown } from './web-town';

let town: WebTown;
beforeAll(async () => {
  town = await openWebTown();
  await liveIn(town.cloud);
});
afterAll(() => town.leave());

test.each(ROUTES)('$name opens, and nothing leaves this machine', async ({ path, who }) => {
  const person = await town.arrive(OPENIDS[who]);
  await person.open(path);
  if (process.env['SHOW'])
    process.stdout.write(`${path}\n${await person.page.locator('body').ariaSnapshot()}\n`);
  expect(person.complaints.all).toEqual([]);
  await person.close();
});
