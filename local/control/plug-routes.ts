import type { Plug, PowerCut } from '../wire/plug';
import { badRequest, type ControlRoutes, done } from './route';

/** `plug`: reads and sets when this machine loses its power; `null` leaves the plug in. */
export function plugRoutes(plug: Plug): ControlRoutes {
  return {
    'GET plug': () => done(plug.current() ?? null),
    'POST plug': ({ body }) => {
      const cut = Object.keys(body).length === 0 ? null : parsePowerCut(body);
      if (cut === undefined) return badRequest('{at: 1 or more, when: before | after} or null is needed.');
      plug.set(cut ?? undefined);
      return done(cut);
    },
  };
}

function parsePowerCut({ at, when }: Readonly<Record<string, unknown>>): PowerCut | undefined {
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 1) return undefined;
  return when === 'before' || when === 'after' ? { at, when } : undefined;
}
