import { isStaffRight, may, rolesThatMight } from '#core/role/may';
import type { Right, StaffRole } from '#core/role/roles';
import type { Scope, VisitorWith } from '#core/role/visitor';
import { Failure } from '#core/shared/failure';
import { readActivity } from './activities';
import { rolesOf } from './roles';
import { memberFrom, type VolunteerDocument, volunteerOf } from './volunteers';

function known(openid: string | undefined): string {
  if (openid === undefined) {
    throw new Failure('UNAUTHENTICATED', 'the platform names nobody');
  }
  return openid;
}

const refused = (right: Right): Failure => new Failure('FORBIDDEN', `no right «${right}» here`);

async function withTeam(scope: Scope): Promise<Scope> {
  if (scope.activityId === undefined || scope.teamId !== undefined) {
    return scope;
  }
  const activity = await readActivity(scope.activityId);
  return activity === undefined
    ? scope
    : { ...scope, teamId: activity.team.id, orgId: activity.recordingOrg.id };
}

async function staffRoles(
  { openid, status }: VolunteerDocument,
  right: Right,
  scopeOf: () => Scope,
): Promise<readonly StaffRole[]> {
  if (!isStaffRight(right)) {
    return [];
  }
  const roles = await rolesOf(openid, status);
  if (rolesThatMight(roles, right).length === 0 || !may(roles, right, await withTeam(scopeOf()))) {
    throw refused(right);
  }
  return roles;
}

/** The volunteer a caller is; only what is their own is open to one who is suspended, and nothing after cancelling. */
async function asVolunteer(openid: string, right: Right): Promise<VolunteerDocument> {
  const volunteer = await volunteerOf(openid);
  if (volunteer === undefined || volunteer.status === 'cancelled') {
    throw refused(right);
  }
  if (right !== 'registered' && volunteer.status === 'suspended') {
    throw new Failure('SUSPENDED', 'the volunteer is suspended');
  }
  return volunteer;
}

/**
 * Decides whether a caller has a right, reading no more than the right needs: nothing for `anyone` and `person`,
 * one document for volunteers, two or three for staff.
 */
export async function admit<TRight extends Right>(
  openid: string | undefined,
  right: TRight,
  scopeOf: () => Scope,
): Promise<VisitorWith<TRight>> {
  if (right === 'platform-timer') {
    throw refused(right);
  }
  if (right === 'anyone') {
    return (openid === undefined ? {} : { openid }) as VisitorWith<TRight>;
  }
  const person = known(openid);
  if (right === 'person') {
    return { openid: person, roles: [] as readonly StaffRole[] } as VisitorWith<TRight>;
  }
  const volunteer = await asVolunteer(person, right);
  const roles = await staffRoles(volunteer, right, scopeOf);
  return { openid: person, roles, member: memberFrom(volunteer) } as VisitorWith<TRight>;
}
