import { aCloud } from '../../builders/a-cloud';
import { NOW } from '../../builders/an-activity';
import type { Seeded } from '../../builders/documents';
import type { Cloud } from '../../support/cloud';
import { WORLD } from '../world-data';
import { type CloudDoor, throughCloud } from './engine/cloud-door';
import { type Hands, handsOn } from './engine/hands';
import { type MiniApp, startMiniApp } from './engine/mini-app';
import { newPhone, type Phone } from './engine/phone/phone';
import type { SetData } from './engine/set-data-log';
import { lintScreen } from './lint/lint-screen';

/** Somebody with a phone of their own on which the mini-program runs. */
export interface PersonWithPhone {
  readonly app: MiniApp;
  readonly hands: Hands;
  /** The way to the cloud as this person, for whoever puts another door before it. */
  readonly door: CloudDoor;
  /** The calls the phone has made, by name, in the order in which they were made. */
  readonly calls: readonly string[];
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
  /** Every setData so far, phone by phone. */
  setData(): readonly (readonly SetData[])[];
  /** What any of the phones complained of, and what was wrong for a screen reader after anything somebody did. */
  complaints(): readonly string[];
  leave(): Promise<void>;
}

/** The same door, where it is written down who was asked. */
const noted =
  (door: CloudDoor, calls: string[]): CloudDoor =>
  (name, body) => {
    calls.push(body.call);
    return door(name, body);
  };

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
      const calls: string[] = [];
      const door = noted(throughCloud(session), calls);
      const app = startMiniApp(door, { ...newPhone(), clockAheadMs, ...told });
      phones.push(app);
      await app.open('/pages/home/index');
      return { app, hands: handsOn(app, () => look(app)), door, calls };
    },
    setTime: async (at) => {
      await cloud.clock(new Date(at).toISOString());
      clockAheadMs = at - Date.now();
      for (const app of phones) app.phone.clockAheadMs = clockAheadMs;
    },
    setData: () => phones.map((app) => app.setData),
    complaints: () => [...phones.flatMap((app) => app.complaints.all), ...barriers],
    leave: async () => {
      for (const app of phones) app.close();
      await cloud.stop();
    },
  };
}
