import { activitiesSeeded, rolesSeeded, volunteersSeeded } from '../builders/documents';
import { LATE } from './lived-world';
import { NEWCOMER, ORGANIZER, PARENT } from './world-data';

/** People who are there, and an activity long over to which nobody came: every list has to say that it is empty. */
export const EMPTY_WORLD = [
  volunteersSeeded(3, { 0: { openid: ORGANIZER }, 1: { openid: NEWCOMER }, 2: { openid: PARENT } }),
  rolesSeeded({
    [ORGANIZER]: [{ kind: 'organizer', teamId: LATE.team.id }],
    [PARENT]: [{ kind: 'organizer', teamId: LATE.recordingOrg.id }],
  }),
  ...activitiesSeeded([LATE]),
];
