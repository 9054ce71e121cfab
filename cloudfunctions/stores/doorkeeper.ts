import { isStaffRight, may, rolesThatMight } from '#core/role/may';
import type { Right, StaffRole } from '#core/role/roles';
import type { Registered, Scope, VisitorWith } from '#core/role/visitor';
import { Failure } from '#core/shared/failure';
import { readActivity } from './activities';
import { rolesOf } from './roles';
import { memberFrom, volunteerOf } from './volunteers';

const NEEDS_MEMBER: readonly Right[] = [
  ...(['registered', 'volunteer', 'gate', 'hours', 'agreeing', 'hours-anywhere'] as const),
];

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

async function staffRoles(openid: string, right: Right, scopeOf: () => Scope): Promise<readonly StaffRole[]> {
  if (!isStaffRight(right)) {
    return [];
  }
  const roles = await rolesOf(openid);
  if (rolesThatMight(roles, right).length === 0 || !may(roles, right, await withTeam(scopeOf()))) {
    throw refused(right);
  }
  return roles;
}

async function asMember(openid: string, right: Right): Promise<Pick<Registered, 'member'>> {
  const volunteer = await volunteerOf(openid);
  const isAllowed =
    right === 'volunteer' ? volunteer?.status === 'active' : volunteer?.status !== 'cancelled';
  if (volunteer === undefined || !isAllowed) {
    throw refused(right);
  }
  return { member: memberFrom(volunteer) };
}

/**
 * Decides whether a caller has a right, reading no more than the right needs: nothing for `anyone` and `person`,
 * one document for volunteers, one to three for staff.
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
  const roles = await staffRoles(person, right, scopeOf);
  const member = NEEDS_MEMBER.includes(right) ? await asMember(person, right) : {};
  return { openid: person, roles, ...member } as VisitorWith<TRight>;
}
