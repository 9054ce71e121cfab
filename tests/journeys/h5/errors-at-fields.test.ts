import { liveIn } from '../lived-in';
import { LIVED_WORLD } from '../lived-world';
import type { Subjects } from '../screens';
import { FORMS, gate } from '../wrong-forms';
import { expectErrorSummary, expectWaysToFields, sendInVain } from './checks/form-errors';
import { press } from './press';
import { regularsOf } from './regulars';
import { openWebTown, type WebTown } from './web-town';

let town: WebTown;
let subjects: Subjects;
beforeAll(async () => {
  town = await openWebTown(LIVED_WORLD);
  subjects = await liveIn(town.cloud);
}, 60_000);
afterAll(() => town.leave());

const regular = regularsOf(() => town);

test.each(FORMS)(
  '$name says what is wrong in a summary with the focus, and at the field it leads to',
  async (form) => {
    const person = await regular(form.who);
    const { page } = person;
    await person.open(form.path(subjects));
    if (form.opens !== undefined) await press(person, 'button', form.opens);
    for (const [at, [name, text]] of form.typed.entries()) {
      if (at > 0) await press(person, 'button', form.goesOn ?? form.sends);
      await page.getByRole('textbox', { name }).fill(text);
    }
    await sendInVain(person, form.sends);
    await expectErrorSummary(person, [form.says]);
    await expectWaysToFields(person, [form.says]);
  },
);

test('undoing a scan asks for its reason', async () => {
  const person = await regular('organizer');
  const { page } = person;
  await person.open(gate('roster')());
  await press(person, 'button', /^给.*签[到退]$/);
  await person.open(gate('own-scans')());
  await press(person, 'link', /^撤销 /);
  await sendInVain(person, '撤销这次扫码');
  await expectErrorSummary(person, ['请选一个原因']);
  await page.getByRole('radio', { name: '其他原因' }).check();
  await sendInVain(person, '撤销这次扫码');
  const says = ['请写明原因，组织者会看到'];
  await expectErrorSummary(person, says);
  await expectWaysToFields(person, says);
});
