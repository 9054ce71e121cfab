import type { CallName } from '#core/api';
import type { CloudDoor } from './engine/cloud-door';
import { nameOf, roleOf } from './engine/spoken';
import { lintScreen } from './lint/lint-screen';
import type { PersonWithPhone } from './people';

/** The calls with which a screen changes something. Whoever presses everything changes nothing: each of these fails. */
export const WRITES: readonly CallName[] = [
  ...(['register', 'change-profile', 'sign-up', 'withdraw', 'request-certificate', 'dispute-hours'] as const),
  ...(['scan-venue', 'upload-scans', 'settle-scan', 'export-ledger', 'export-records'] as const),
  ...(['confirm-hours', 'agree-hours', 'decline-hours', 'enter-hours', 'correct-hours'] as const),
  'answer-dispute',
];
/** Those that no single page leads to: what they send is put together on several, or there was nothing to decide. */
export const FROM_SEVERAL_PAGES: readonly CallName[] = [
  ...(['confirm-hours', 'enter-hours', 'correct-hours', 'answer-dispute'] as const),
];

const FAILURE = { ok: false, code: 'INTERNAL', requestId: 'test-0001' };

/**
 * A door through which one reads as before, and whose answer to a write waits and then is that it failed; the writes
 * that were tried are noted.
 */
export function failingWrites(
  through: CloudDoor,
  tried: Set<string>,
): {
  readonly door: CloudDoor;
  /** Lets go of the answers that wait; answers how many there were. */
  release(): number;
} {
  let waiting: (() => void)[] = [];
  const hold = (call: string) => {
    tried.add(call);
    return new Promise((resolve) => {
      waiting.push(() => resolve(FAILURE));
    });
  };
  const isWrite = (call: string) => WRITES.some((write) => write === call);
  return {
    door: (name, body) => (isWrite(body.call) ? { held: hold(body.call) } : through(name, body)),
    release: () => {
      const released = waiting;
      waiting = [];
      for (const answer of released) answer();
      return released.length;
    },
  };
}

const BUTTONS = ['button', 'tab'];
const CHOICES = ['radio', 'checkbox', 'switch', 'option'];
/** So many of a kind of choice are pressed: the twelfth box of a group shows nothing that the third did not. */
const MOST_CHOICES = 3;
/** More than any page has; a page that makes new buttons for ever is a page that nobody gets through. */
const MOST_PRESSES = 120;

/** What is typed into a field of this name: right for most, so that what is sent is sent. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/小时|分钟/, '1'],
  [/手机/, '13812345678'],
  [/现场码/, '12345678'],
  [/退出码/, '1234'],
  [/签到号码/, '123456'],
  [/志愿者编号/, 'ZC0000000032'],
  [/证明编号/, 'ZC20261124ABCDEF'],
  [/校验码/, '2345678923'],
  [/姓名/, '林晓阳'],
  [/./, '请再核对一次'],
];

/** Presses all that can be pressed on a page, and tells what is wrong for a screen reader after each press. */
export async function pressEverything(
  { app, hands }: PersonWithPhone,
  address: string,
  release: () => number,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const typed = new WeakSet<Element>();
  let pressed = 0;
  let isForm = false;
  const look = (after: string) =>
    faults.push(...[...lintScreen(app), ...app.complaints.take()].map((fault) => `${after}: ${fault}`));
  await app.open(address);
  const { route } = app.stack.top;
  const press = async (element: Element, key: string) => {
    pressed += 1;
    if (pressed > MOST_PRESSES) throw new Error(`There is no end of what can be pressed on ${address}`);
    await hands.tapOn(element);
    look(key);
    if (release() > 0) {
      await app.quiet();
      look(`${key}, which failed`);
    }
    isForm ||= hands.all('textbox').length > 0;
    if (app.stack.top.route !== route) await app.open(address);
  };
  const keyOf = (element: Element) => `${roleOf(element)} “${nameOf(element)}”`;
  const round = async (candidates: () => readonly Element[], isTyping = false) => {
    const done = new Set<string>();
    for (;;) {
      if (isTyping) await fillIn(hands, typed);
      const next = candidates().find((element) => !done.has(keyOf(element)));
      if (next === undefined) return;
      done.add(keyOf(next));
      await press(next, keyOf(next));
    }
  };
  const buttons = () => BUTTONS.flatMap((role) => hands.all(role));
  const choices = () => CHOICES.flatMap((role) => hands.all(role).slice(0, MOST_CHOICES));
  await round(buttons);
  isForm ||= choices().length > 0;
  await round(choices);
  if (isForm) await round(buttons, true);
  if (process.env['SHOW']) process.stdout.write(`PRESSED ${address} ${pressed}\n`);
  return faults;
}

/** Types into the fields that nobody has typed into. */
async function fillIn(hands: PersonWithPhone['hands'], typed: WeakSet<Element>): Promise<void> {
  for (const field of hands.all('textbox').filter((one) => !typed.has(one))) {
    typed.add(field);
    const name = nameOf(field);
    const [, text = ''] = TYPED.find(([label]) => label.test(name)) ?? [];
    await hands.typeInto(field, text);
  }
}
