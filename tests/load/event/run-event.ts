import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Instant, instant, MINUTE } from '#core/shared/instant';
import { aDuty, anActivity } from '../../builders/an-activity';
import { after, gateSeeded, STEWARD } from '../../builders/gate';
import type { Cloud } from '../../support/cloud';
import { type Arrival, dayOf, type EventPlan } from './day';
import { type Dice, diceOf } from './dice';
import { FORGERIES, goodPass } from './passes';
import { DEATHS, type Phone, type PhoneBody, type Shown, straysEnded, switchOn } from './phone';
import { type EventReport, type Happened, reportOf } from './report';

/** The documents an event begins with. */
export const eventSeeded = ({ volunteers }: EventPlan) =>
  gateSeeded({ people: volunteers, activity: anActivity({ duties: [aDuty({ quota: 5000 })] }) });

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

async function postsOf(cloud: Cloud, { plan, clock, dice }: Setting, folder: string) {
  const posts: GatePost[] = [];
  for (let gate = 0; gate < plan.gates; gate += 1) {
    const skewMs = Math.round((dice.roll() * 2 - 1) * MOST_SKEW_MS);
    const body: PhoneBody = {
      ...{ device: `gate-phone-${gate}`, folder: path.join(folder, String(gate)), activityId: 'activity-1' },
      session: await cloud.session(`open-${STEWARD}`),
      now: () => instant(clock.now() + skewMs),
    };
    posts.push({ body, phone: await switchOn(body), hasSignal: false });
  }
  return posts;
}

function stand({ clock, posts, happened }: Event, { number, kind, gate, forgery }: Arrival): void {
  const post = posts[gate] as GatePost;
  const now = clock.now();
  const pass = forgery === undefined ? goodPass(number, now) : FORGERIES[forgery](number, now);
  const shown: Shown = post.phone.show(pass, kind);
  happened.push({ ...shown, number, isForged: forgery !== undefined });
}

/** Synchronises whoever has signal; the first phone dies at it as often as planned. */
async function syncRound(event: Event): Promise<void> {
  const { dice, posts } = event;
  event.rounds += 1;
  const isDue = event.rounds % 6 === 0;
  await Promise.all(
    posts.map(async (post, gate) => {
      post.hasSignal = dice.chance(0.25) ? !post.hasSignal : post.hasSignal;
      const dies = gate === 0 && event.deathsLeft > 0 && event.rounds % 4 === 0 && post.phone.waiting() > 1;
      if (dies) {
        event.deathsLeft -= 1;
        const death = DEATHS[event.deathsLeft % DEATHS.length];
        await post.phone.sync({ roster: false, ...(death === undefined ? {} : { death }) });
        post.phone = await switchOn(post.body);
      } else if (post.hasSignal) {
        await post.phone.sync({ roster: isDue });
      }
    }),
  );
}

const MOST_ROUNDS = 200;

/** Everybody has signal again; phones go on until nothing waits. */
async function settleDown({ posts }: Event): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS && posts.some(({ phone }) => phone.waiting() > 0); round += 1) {
    await Promise.all(posts.map(({ phone }) => phone.sync({ roster: false })));
  }
  await straysEnded();
}

/**
 * Lives through one event against the real function bundles: phones with wrong clocks judge offline, upload when there
 * is signal, die in the middle of it and come back with what their flash memory kept.
 */
export async function runEvent(cloud: Cloud, plan: EventPlan): Promise<EventReport> {
  const folder = mkdtempSync(path.join(tmpdir(), 'event-'));
  try {
    const dice = diceOf(plan.seed);
    const clock = clockOf(cloud);
    await clock.moveTo(after(-60));
    const posts = await postsOf(cloud, { plan, clock, dice }, folder);
    const event: Event = { plan, dice, clock, posts, happened: [], deathsLeft: plan.deaths, rounds: 0 };
    let minute = -60;
    for (const arrival of dayOf(plan, dice)) {
      const its = Math.floor(arrival.at / MINUTE);
      if (its > minute) {
        minute = its;
        await clock.moveTo(after(minute));
        await syncRound(event);
      }
      stand(event, arrival);
    }
    await settleDown(event);
    await clock.moveTo(after(PLANNED_END + 62));
    for (let round = 0; round < 3; round += 1) {
      await cloud.timer('timer');
    }
    return await reportOf(cloud, event.happened, plan.deaths - event.deathsLeft);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PLANNED_END = 240;
