import { asId } from '#core/shared/ids';
import { MINUTE } from '#core/shared/instant';
import type { GateDocument } from '../../cloudfunctions/stores/gates';
import { aCloud } from '../builders/a-cloud';
import { aDuty, anActivity, inHours, NOW } from '../builders/an-activity';
import { brokenPromises } from '../builders/broken-promises';
import { activitiesSeeded } from '../builders/documents';
import { gateSeeded, STEWARD } from '../builders/gate';
import type { Cloud, CloudSession } from '../support/cloud';
import { openLedger } from './kills-ledger';
import { ACTIVITY_IDS, AT_THE_GATE, HOURS, livePerson, scanPerson, type Told } from './kills-people';
import { brokenTimes, hasPlace, mayBe } from './told';

const KILLS = 6;
const AT_ONCE = 6;
const PEOPLE = 400;
/** Few, so that most wait and whoever leaves moves somebody up. */
const SEATS = 4;
/** Longer than an intent may stand before a sweep carries it to its end. */
const MINUTES_AWAY = 2;

let cloud: Cloud;
let sessions: readonly CloudSession[];
let steward: CloudSession;

beforeAll(async () => {
  const activities = ACTIVITY_IDS.map((id) =>
    anActivity({ id: asId(id), ...HOURS, duties: [aDuty({ quota: SEATS, ...HOURS })] }),
  );
  const running = { startsAt: inHours(-2), endsAt: inHours(6) };
  const gate = anActivity({ ...running, duties: [aDuty(running)] });
  const seeded = [...gateSeeded({ people: AT_THE_GATE, activity: gate }), ...activitiesSeeded(activities)];
  cloud = await aCloud(seeded, { durable: true });
  const everybody = Array.from({ length: PEOPLE }, (_, number) => cloud.session(`kills-open-${number}`));
  sessions = await Promise.all(everybody);
  steward = await cloud.session(`open-${STEWARD}`);
}, 60_000);
afterAll(() => cloud.stop());

interface Lived {
  readonly told: readonly Told[];
  readonly scanned: readonly string[];
  readonly turns: number;
  readonly wrong: readonly string[];
  /** Changes that the clock found half done and carried to their end. */
  readonly halfDone: number;
}

/** Moves the clock, which sweeps; answers how many half-done changes it found. */
async function sweptAt(at: number): Promise<number> {
  const fired = await cloud.clock(new Date(at).toISOString());
  const results = fired.map(({ result }) => result as { 'sweep-sign-ups'?: { readonly finished: number } });
  return results.reduce((all, result) => all + (result?.['sweep-sign-ups']?.finished ?? 0), 0);
}

/** Kills the machine again and again while people live on it; the timer runs among them each time it is back. */
async function liveAndDie(): Promise<Lived> {
  const ledger = openLedger();
  const told: Told[] = [];
  const scanned: string[] = [];
  let [isOver, next, turns, halfDone] = [false, 0, 0, 0];
  const living = async () => {
    while (!isOver) {
      const number = next++;
      told.push(await livePerson(sessions[number] as CloudSession, number, ledger));
    }
  };
  const scanning = async () => {
    for (; !isOver; turns += 1) {
      scanned.push(...(await scanPerson(steward, turns, ledger)));
    }
  };
  const load = Promise.all([scanning(), ...Array.from({ length: AT_ONCE }, living)]);
  const sweeps: Promise<unknown>[] = [];
  try {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await Promise.race([ledger.after(4 + ((kill * 7) % 12)), load]);
      ledger.died();
      await cloud.kill();
      await cloud.restart();
      // Every other time nobody sweeps, so that whoever asks again finds their own half-done change.
      halfDone += kill % 2 === 0 ? await sweptAt(NOW + kill * MINUTES_AWAY * MINUTE) : 0;
      sweeps.push(cloud.timer('timer').catch(() => undefined));
      ledger.returned();
    }
    isOver = true;
    await Promise.all([load, ...sweeps]);
  } catch (cause) {
    // Nobody shall go on asking a machine that is about to be taken away.
    isOver = true;
    ledger.died();
    throw cause;
  }
  return { told, scanned, turns, wrong: ledger.wrong, halfDone };
}

async function sweep(): Promise<void> {
  for (let minute = 0; minute < 3; minute += 1) {
    await cloud.advance(MINUTES_AWAY);
    expect(await cloud.timer('timer')).toMatchObject([{ ok: true }]);
  }
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** What somebody was told and is not so. */
function lostOf({ openid, volunteerNo, standing }: Told, volunteers: Rows, rows: Rows): readonly string[] {
  const own = volunteers.filter((one) => one['openid'] === openid);
  const isKept = volunteerNo === undefined || own[0]?.['volunteerNo'] === volunteerNo;
  const lost = [...standing].flatMap(([activityId, word]) => {
    const row = rows.find((one) => one['openid'] === openid && one['activityId'] === activityId);
    return mayBe(word, row?.['state'])
      ? []
      : [`${openid} was told ${word} at ${activityId}, is ${row?.['state']}`];
  });
  return isKept && own.length <= 1 ? lost : [`${openid} is registered ${own.length} times`, ...lost];
}

test('six pulled plugs in the middle of load: all that was acknowledged stands, nothing stays half done', async () => {
  const { told, scanned, turns, wrong, halfDone } = await liveAndDie();
  expect(wrong).toEqual([]);
  expect(halfDone).toBeGreaterThan(0);
  await sweep();

  const broken = await Promise.all(ACTIVITY_IDS.map((id) => brokenPromises(cloud, id)));
  expect(broken.flat()).toEqual([]);
  const [volunteers, agendas, rows] = await Promise.all(
    ['volunteers', 'agendas', 'signups'].map((name) => cloud.documents(name)),
  );
  expect(told.flatMap((one) => lostOf(one, volunteers ?? [], rows ?? []))).toEqual([]);

  // The hours of the one whose gate is open are other ones; its people never signed up by themselves.
  const places = (rows ?? []).filter((row) => hasPlace(row) && row['activityId'] !== 'activity-1');
  expect(brokenTimes(places, agendas ?? [])).toEqual([]);

  const scans = (await cloud.documents('scans')).map(({ _id }) => String(_id));
  expect(scans.sort()).toEqual([...scanned].sort());
  const left = Array.from({ length: Math.min(AT_THE_GATE, turns) }, (_, number) => `v${number}`);
  const [gate] = (await cloud.documents('gates')) as unknown as readonly GateDocument[];
  expect([gate?.inside, [...(gate?.left ?? [])].sort()]).toEqual([[], left.sort()]);
}, 240_000);
