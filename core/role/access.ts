import { asId } from '../shared/ids';
import { isStaffRight, may } from './may';
import type { Right, StaffRole } from './roles';

/** Everybody who may come to the door, from the stranger to the platform's own clock. Staff have registered too. */
export const STANDINGS = [
  'visitor',
  'person',
  'suspended',
  'volunteer',
  'steward',
  'organizer',
  'parent-organizer',
  'other-organizer',
  'editor',
  'secretariat',
  'auditor',
  'platform-timer',
] as const;
export type StandingName = (typeof STANDINGS)[number];

const here = { activityId: asId<never>('here'), teamId: asId<never>('here'), orgId: asId<never>('above') };

/** The role that makes a standing; `here` is the activity or team of the request, `above` the organisation that keeps its records. */
const ROLES: { readonly [TName in StandingName]?: StaffRole } = {
  steward: { kind: 'steward', activityId: here.activityId },
  organizer: { kind: 'organizer', teamId: here.teamId },
  'parent-organizer': { kind: 'organizer', teamId: here.orgId },
  'other-organizer': { kind: 'organizer', teamId: asId('elsewhere') },
  editor: { kind: 'editor' },
  secretariat: { kind: 'secretariat' },
  auditor: { kind: 'auditor' },
};

/** Whether somebody of a standing gets through the door of a call that needs a right. */
export function isAdmitted(standing: StandingName, right: Right): boolean {
  if (standing === 'platform-timer' || right === 'platform-timer') {
    return standing === right;
  }
  const role = ROLES[standing];
  if (isStaffRight(right)) {
    return role !== undefined && may([role], right, here);
  }
  if (right === 'anyone' || right === 'person') {
    return right === 'anyone' || standing !== 'visitor';
  }
  const isRegistered = standing !== 'visitor' && standing !== 'person';
  return isRegistered && (right === 'registered' || standing !== 'suspended');
}
