import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import { type ChangeProfileReply, changeProfileRequest, type ProfileChange } from '#core/volunteer/calls';
import { pauseBriefly } from '#kernel/database/pause-briefly';
import { verb } from '#kernel/verb';
import { phoneKeysOf } from '#stores/phone-keys';
import { forgetNeeds } from '#stores/signups';
import { changeVolunteer, type VolunteerDocument, type VolunteerFields } from '#stores/volunteers';
import { outcomeOf } from './changed-fields';
import { ownDocument, ownProfile } from './own-profile';
import { amongFewGuesses, type PhoneGuess } from './phone-guess';

const MOST_TRIES = 25;

async function changed(own: VolunteerDocument): Promise<ChangeProfileReply> {
  return { kind: 'changed', profile: ownProfile(own, await phoneKeysOf(asId(own._id))) };
}

/** Whether the change takes back the consent under which organizers were told of needs. */
const endsNeeds = (change: ProfileChange): boolean => change.item === 'needs' && change.needs.length === 0;

/** What comes of a change, written down. */
function put(own: VolunteerDocument, set: VolunteerFields, wish: Wish) {
  const write = () => changeVolunteer(own, set);
  return wish.wanted.item === 'phone' ? amongFewGuesses(wish, 'exists', write) : write();
}

interface Wish extends PhoneGuess {
  readonly wanted: ProfileChange;
}

/** Tries the change against what stands; `undefined` when somebody was faster. */
async function attempt(wish: Wish): Promise<ChangeProfileReply | undefined> {
  const own = await ownDocument(wish.openid);
  const outcome = outcomeOf(own, wish.wanted, wish.now);
  if (outcome.kind !== 'fields') {
    return outcome;
  }
  const isNothing = Object.keys(outcome.set).length === 0;
  const written = isNothing ? { kind: 'changed' as const, document: own } : await put(own, outcome.set, wish);
  switch (written.kind) {
    case 'exists':
      return { kind: 'phone-taken' };
    case 'phone-limited':
      return written;
    case 'late':
      return undefined;
    case 'changed':
      await (endsNeeds(wish.wanted) ? forgetNeeds(asId(own._id), wish.now) : undefined);
      return changed(written.document);
  }
}

/**
 * 修改资料: one item of one's own (个人信息保护法 第四十六条). Certificates that were issued stay as they are, and so do seats that
 * were confirmed; rosters get another version. With the last need its consent is withdrawn, and what was told of needs
 * when signing up is erased too (第四十七条), by the clock if this is cut off. Sending it again changes nothing more.
 */
export const changeProfile = verb({
  name: 'change-profile',
  right: 'registered',
  request: changeProfileRequest,
  run: async (wanted, { visitor: { openid }, now }) => {
    for (let tried = 0; tried < MOST_TRIES; tried += 1) {
      const reply = await attempt({ openid, now, wanted });
      if (reply !== undefined) {
        return reply;
      }
      await pauseBriefly(tried);
    }
    throw new Failure('CONFLICT', 'the profile never stood still');
  },
});
