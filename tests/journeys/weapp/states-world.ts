import { anActivity } from '../../builders/an-activity';
import { activitiesSeeded, type Seeded, volunteersSeeded } from '../../builders/documents';
import { STATED } from '../activity-states';
import { LIVED_WORLD } from '../lived-world';
import { PARENT } from '../world-data';

/** Two at one spot, and the only ones that say where on the map they are. */
const MAPPED = ['one', 'other'].map((which) =>
  anActivity({
    id: `activity-mapped-${which}` as never,
    title: '湖边读书会',
    point: { lng: 118.79, lat: 32.07 },
  }),
);

/** The lived world with activities in every state, and people who may sign up for them. */
export const STATES_WORLD: readonly Seeded[] = [
  ...LIVED_WORLD.filter(({ collection }) => collection !== 'volunteers'),
  volunteersSeeded(4, { 3: { openid: PARENT } }),
  ...activitiesSeeded([...STATED, ...MAPPED]),
];
