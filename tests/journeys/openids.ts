import type { Visitor } from './screens';
import { NEWCOMER, ORGANIZER, PARENT } from './world-data';

/** The identity of each kind of visitor. */
export const OPENIDS: Readonly<Record<Visitor, string | undefined>> = {
  visitor: undefined,
  volunteer: NEWCOMER,
  organizer: ORGANIZER,
  parent: PARENT,
};
