import type { Chaos } from '../wire/chaos';
import { badRequest, type ControlRoutes, done } from './route';

/** Kinds of trouble the wire can make. */
const KINDS = ['busy', 'delay', 'conflict', 'drop-answer'] as const satisfies Chaos['kinds'];

/** Holds the trouble that is on at the moment. */
export interface ChaosSwitch {
  current(): Chaos | undefined;
  set(chaos: Chaos | undefined): void;
}

/** Makes a switch that is off. */
export function createChaosSwitch(): ChaosSwitch {
  let chaos: Chaos | undefined;
  return {
    current: () => chaos,
    set: (given) => {
      chaos = given;
    },
  };
}

/** `chaos`: reads and sets the switch; `null` turns trouble off. */
export function chaosRoutes(chaos: ChaosSwitch): ControlRoutes {
  return {
    'GET chaos': () => done(chaos.current() ?? null),
    'POST chaos': ({ body }) => {
      if (Object.keys(body).length === 0) {
        chaos.set(undefined);
        return done(null);
      }
      const parsed = parseChaos(body);
      if (!parsed) return badRequest(`{seed, rate: 0-1, kinds: ${KINDS.join(' | ')}} or null is needed.`);
      chaos.set(parsed);
      return done(parsed);
    },
  };
}

function parseChaos({ seed, rate, kinds }: Readonly<Record<string, unknown>>): Chaos | undefined {
  if (typeof seed !== 'number' || typeof rate !== 'number' || rate < 0 || rate > 1) return undefined;
  if (!Array.isArray(kinds) || kinds.length === 0) return undefined;
  const known = KINDS.filter((kind) => kinds.includes(kind));
  return known.length === kinds.length ? { seed, rate, kinds: known } : undefined;
}
