import type { StaffRole } from '#core/role/roles';
import type { VolunteerStatus } from '#core/volunteer/volunteer';
import { get } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';

/** The roles of one identity; `_id` is the openid. */
interface RolesDocument extends Stored {
  readonly roles: readonly StaffRole[];
}

const roles = collection<RolesDocument>('roles');

/**
 * What somebody may do as staff; nothing for most people. Staff are active volunteers: whoever is suspended, has
 * cancelled or never registered may do nothing, whatever roles are noted (docs/access.md).
 */
export const rolesOf = async (
  openid: string,
  status: VolunteerStatus | undefined,
): Promise<readonly StaffRole[]> => (status === 'active' ? ((await get(roles, openid))?.roles ?? []) : []);
