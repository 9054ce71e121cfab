import type { Cloud } from './cloud';
import type { Chaos, PowerCut } from './start-cloud';

/** A machine that loses its power in the middle of requests and is started again. */
export interface Mortal {
  /**
   * Does something on the machine while it runs; `undefined` when the power went meanwhile, so that nobody knows how
   * far it came. Then the machine is back when this answers.
   */
  attempt<TAnswer>(work: () => Promise<TAnswer>): Promise<TAnswer | undefined>;
  /** Has it lose its power at a request from now on; takes the place of a power cut that has not come yet. */
  loseAt(cut: PowerCut): Promise<void>;
  /** How often it lost its power. */
  deaths(): number;
  /** Nothing happens to it any more. */
  spare(): Promise<void>;
}

/** What fetch throws when the line is dead; a living gateway that cannot answer throws something else. */
const isDeadLine = (cause: unknown): boolean => (cause as Error).name === 'TypeError';

/** A machine with trouble on the wire. Whoever finds it dead first starts it again, the others wait for that. */
export function mortal(cloud: Cloud, chaos: Chaos): Mortal {
  let deaths = 0;
  let running = cloud.chaos(chaos);
  const comeBack = async () => {
    await cloud.died();
    await cloud.restart();
    await cloud.chaos(chaos);
  };
  return {
    attempt: async (work) => {
      await running;
      const life = deaths;
      try {
        return await work();
      } catch (cause) {
        if (!isDeadLine(cause)) {
          throw cause;
        }
        if (deaths === life) {
          deaths += 1;
          running = comeBack();
        }
        await running;
        return undefined;
      }
    },
    loseAt: async (cut) => {
      await running;
      await cloud.plug(cut);
    },
    deaths: () => deaths,
    spare: async () => {
      await running;
      await cloud.plug(null);
      await cloud.chaos(null);
    },
  };
}
