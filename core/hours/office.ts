import type { StaffRole } from '../role/roles';
import type { TeamId } from '../shared/ids';
import type { Office } from './decision';

/** Whose activity it is, and who keeps its records. */
export interface Keepers {
  readonly teamId: TeamId;
  readonly orgId: TeamId;
}

export type StaffOffice = Exclude<Office, 'volunteer' | 'clock'>;

/** In which capacities somebody may decide about the hours of an activity, the nearest to it first. */
export function officesOf(roles: readonly StaffRole[], { teamId, orgId }: Keepers): readonly StaffOffice[] {
  const leads = (id: TeamId) => roles.some((role) => role.kind === 'organizer' && role.teamId === id);
  return [
    ...(leads(teamId) && teamId !== orgId ? (['organizer'] as const) : []),
    ...(leads(orgId) ? (['parent-organisation'] as const) : []),
    ...(roles.some(({ kind }) => kind === 'secretariat') ? (['association'] as const) : []),
  ];
}
