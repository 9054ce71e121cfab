import { aCloud } from '../../builders/a-cloud';
import { NOW } from '../../builders/an-activity';
import type { Seeded } from '../../builders/documents';
import type { Cloud } from '../../support/cloud';
import { WORLD } from '../world-data';
import { throughCloud } from './engine/cloud-door';
import { type Hands, handsOn } from './engine/hands';
import { type MiniApp, startMiniApp } from './engine/mini-app';
import { newPhone, type Phone } from './engine/phone/phone';
import { lintScreen } from './lint/lint-screen';

/** Somebody with a phone of their own on which the mini-program runs. */
export interface PersonWithPhone {
  readonly app: MiniApp;
  readonly hands: Hands;
}

/** A running cloud and the phones of the people in a journey. All clocks agree. */
export interface Town {
  readonly cloud: Cloud;
  /**
   * A person's phone, newly opened at the home page; `undefined` is a visitor. Out of the box but for what is told of
   * it, which may be the storage of a phone that was used before.
   */
  arrive(openid?: string, told?: Partial<Phone>): Promise<PersonWithPhone>;
  /** Lets it be that moment everywhere. */
  setTime(at: number): Promise<void>;
  /** What any of the phones complained of, and what was wrong for a screen reader after anything somebody did. */
  complaints(): readonly string[];
  leave(): Promise<void>;
}

/** Opens a town at NOW, with the journeys' activity, places and story unless told otherwise. */
export async function openTown(world: readonly Seeded[] = WORLD): Promise<Town> {
  const cloud = await aCloud(world);
  const phones: MiniApp[] = [];
  const barriers: string[] = [];
  const look = (app: MiniApp) =>
    barriers.push(...lintScreen(app).map((finding) => `${app.stack.top.route}: ${finding}`));
  let clockAheadMs = NOW - Date.now();
  return {
    cloud,
    arrive: async (openid, told) => {
      const session = openid === undefined ? cloud.visitor : await cloud.session(openid);
      const app = startMiniApp(throughCloud(session), { ...newPhone(), clockAheadMs, ...told });
      phones.push(app);
      await app.open('/pages/home/index');
      return { app, hands: handsOn(app, () => look(app)) };
    },
    setTime: async (at) => {
      await cloud.clock(new Date(at).toISOString());
      clockAheadMs = at - Date.now();
      for (const app of phones) app.phone.clockAheadMs = clockAheadMs;
    },
    complaints: () => [...phones.flatMap((app) => app.complaints.all), ...barriers],
    leave: async () => {
      for (const app of phones) app.close();
      await cloud.stop();
    },
  };
}
