import { asId } from '#core/shared/ids';
import { whoAmIRequest } from '#core/volunteer/calls';
import { verb } from '#kernel/verb';
import { phoneKeysOf } from '#stores/phone-keys';
import { rolesOf } from '#stores/roles';
import { volunteerOf } from '#stores/volunteers';
import { ownProfile } from './own-profile';

/** Who is calling: a visitor, somebody the platform knows, or a volunteer. */
export const whoAmI = verb({
  name: 'who-am-i',
  right: 'anyone',
  request: whoAmIRequest,
  run: async (_, { visitor: { openid } }) => {
    if (openid === undefined) {
      return { identified: false, roles: [] };
    }
    const volunteer = await volunteerOf(openid);
    if (volunteer === undefined || volunteer.status === 'cancelled') {
      return { identified: true, roles: [] };
    }
    const [keys, roles] = await Promise.all([
      phoneKeysOf(asId(volunteer._id)),
      rolesOf(openid, volunteer.status),
    ]);
    return { identified: true, profile: ownProfile(volunteer, keys), roles };
  },
});
