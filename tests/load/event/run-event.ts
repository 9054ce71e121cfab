import { asId } from '#core/shared/ids';
import { type Instant, instant, MINUTE } from '#core/shared/instant';
import { aDuty, anActivity } from '../../builders/an-activity';
import { activitiesSeeded, type Seeded } from '../../builders/documents';
import { after, gateSeeded, STEWARD, signupOf } from '../../builders/gate';
import type { Cloud } from '../../support/cloud';
import { DEATHS, straysEnded } from './battery';
import { type Arrival, dayOf, type EventPlan, PLANNED_MINUTES, STRANGERS, strangerBeside } from './day';
import { type Dice, diceOf } from './dice';
import { FORGERIES, goodPass } from './passes';
import { aPhoneBody, type Phone, type PhoneBody, type Shown, switchOn } from './phone';
import { type EventReport, type Happened, reportOf } from './report';

/** The documents an event begins with. */
export function eventSeeded({ volunteers }: EventPlan): readonly Seeded[] {
  const numbers = Array.from({ length: STRANGERS }, (_, at) => volunteers + at);
  const elsewhere = (number: number) => ({
    _id: signupOf(number, 'activity-2'),
    activityId: 'activity-2',
  });
  const rows = Object.fromEntries(numbers.map((number) => [number, elsewhere(number)]));
  const activity = anActivity({ duties: [aDuty({ quota: 5000 })] });
  return [
    ...gateSeeded({ people: volunteers + STRANGERS, rows, activity }),
    ...activitiesSeeded([anActivity({ id: asId('activity-2') })]),
  ];
}

/** The functions' clock: set from minute to minute, and running on in between. */
interface Clock {
  readonly now: () => Instant;
  readonly moveTo: (at: Instant) => Promise<void>;
}

function clockOf(cloud: Cloud): Clock {
  let base = after(-70);
  let since = performance.now();
  const now = (): Instant => instant(base + performance.now() - since);
  return {
    now,
    moveTo: async (at) => {
      // Never back: on a slow machine a minute may have taken longer.
      base = instant(Math.max(at, now()));
      since = performance.now();
      await cloud.clock(new Date(base).toISOString());
    },
  };
}

/** One gate: a phone that lives and dies, and the network that comes and goes. */
interface GatePost {
  /** The pass that each person showed here last. */
  readonly seen: Map<number, string>;
  readonly body: PhoneBody;
  phone: Phone;
  hasSignal: boolean;
}

interface Setting {
  readonly plan: EventPlan;
  readonly dice: Dice;
  readonly clock: Clock;
}

interface Event extends Setting {
  readonly posts: readonly GatePost[];
  readonly happened: Happened[];
  deathsLeft: number;
  rounds: number;
}

const MOST_SKEW_MS = 10 * MINUTE;

async function postsOf(cloud: Cloud, { plan, clock, dice }: Setting) {
  const posts: GatePost[] = [];
  const { token = '' } = await cloud.session(`open-${STEWARD}`);
  for (let gate = 0; gate < plan.gates; gate += 1) {
    const skewMs = Math.round((dice.roll() * 2 - 1) * MOST_SKEW_MS);
    const body = aPhoneBody({
      activityId: 'activity-1',
      now: () => instant(clock.now() + skewMs),
      send: (route, init) =>
        fetch(`${cloud.url}${route}`, {
          ...init,
          headers: { 'content-type': 'application/json', 'x-local-session': token },
        }),
    });
    posts.push({ body, phone: await switchOn(body), hasSignal: false, seen: new Map() });
  }
  return posts;
}

/** What somebody holds before the phone of a gate. */
function heldBy({ plan, clock }: Event, { number, forgery }: Arrival, { seen }: GatePost): string {
  const at = clock.now();
  if (forgery !== undefined) {
    const stranger = strangerBeside(plan, number);
    return FORGERIES[forgery]({ number, stranger, at, seen: seen.get(number) ?? '' });
  }
  const pass = goodPass(number, at);
  seen.set(number, pass);
  return pass;
}

function stand(event: Event, arrival: Arrival): void {
  const { posts, happened } = event;
  const { number, kind, gate, forgery } = arrival;
  const post = posts[gate] as GatePost;
  const shown: Shown = post.phone.show(heldBy(event, arrival, post), kind);
  happened.push({ ...shown, number, isForged: forgery !== undefined });
}

/** The phone's next death, in the middle of a round with much to say; nothing when it lives. */
function deathAt({ plan, deathsLeft, rounds }: Event, { phone }: GatePost) {
  const isTime = deathsLeft > 0 && rounds % 2 === 0 && phone.waiting() > 1;
  return isTime ? DEATHS[(plan.deaths - deathsLeft) % DEATHS.length] : undefined;
}

/** Synchronises whoever has signal; the first phone dies at it as often as planned. */
async function syncRound(event: Event): Promise<void> {
  const { dice, posts } = event;
  event.rounds += 1;
  await Promise.all(
    posts.map(async (post, gate) => {
      post.hasSignal = dice.chance(0.25) ? !post.hasSignal : post.hasSignal;
      const death = gate === 0 ? deathAt(event, post) : undefined;
      if (death === undefined && !post.hasSignal) {
        return;
      }
      if (!(await post.phone.sync(death))) {
        event.deathsLeft -= 1;
        post.phone = await switchOn(post.body);
      }
    }),
  );
}

/** How often a phone that has signal looks for the server. */
const ROUND_EVERY_MINUTES = 3;
const MOST_ROUNDS = 200;

/** Everybody has signal again; phones go on until nothing waits. */
async function settleDown({ posts }: Event): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS && posts.some(({ phone }) => phone.waiting() > 0); round += 1) {
    await Promise.all(posts.map(({ phone }) => phone.sync()));
  }
  await straysEnded();
}

/**
 * Lives through one event: the product's own gate on phones with wrong clocks, against the real function bundles.
 * Phones judge offline, upload when there is signal, die in the middle of it and come back with what their flash memory
 * kept.
 */
export async function runEvent(cloud: Cloud, plan: EventPlan): Promise<EventReport> {
  const dice = diceOf(plan.seed);
  const clock = clockOf(cloud);
  await clock.moveTo(after(-60));
  const posts = await postsOf(cloud, { plan, clock, dice });
  const event: Event = { plan, dice, clock, posts, happened: [], deathsLeft: plan.deaths, rounds: 0 };
  let minute = -60;
  let syncedAt = minute;
  for (const arrival of dayOf(plan, dice)) {
    const its = Math.floor(arrival.at / MINUTE);
    if (its > minute) {
      minute = its;
      await clock.moveTo(after(minute));
    }
    if (minute - syncedAt >= ROUND_EVERY_MINUTES) {
      syncedAt = minute;
      await syncRound(event);
    }
    stand(event, arrival);
  }
  await settleDown(event);
  await clock.moveTo(after(PLANNED_MINUTES + 62));
  for (let round = 0; round < 3; round += 1) {
    await cloud.timer('timer');
  }
  return reportOf(cloud, event.happened, { plan, deaths: plan.deaths - event.deathsLeft });
}
