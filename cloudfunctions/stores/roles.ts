import type { StaffRole } from '#core/role/roles';
import { get } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';

/** The roles of one identity; `_id` is the openid. */
interface RolesDocument extends Stored {
  readonly roles: readonly StaffRole[];
}

const roles = collection<RolesDocument>('roles');

/** What somebody may do as staff; nothing for most people. */
export const rolesOf = async (openid: string): Promise<readonly StaffRole[]> =>
  (await get(roles, openid))?.roles ?? [];
