import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { type ChangeProfileReply, changeProfileRequest, type ProfileChange } from '#core/volunteer/calls';
import { pauseBriefly } from '#kernel/database/pause-briefly';
import { verb } from '#kernel/verb';
import { phoneKeysOf } from '#stores/phone-keys';
import { forgetNeeds } from '#stores/signups';
import { changeVolunteer, type VolunteerDocument } from '#stores/volunteers';
import { outcomeOf } from './changed-fields';
import { ownDocument, ownProfile } from './own-profile';
import { amongFewGuesses } from './phone-guess';

const MOST_TRIES = 25;

async function changed(own: VolunteerDocument): Promise<ChangeProfileReply> {
  return { kind: 'changed', profile: ownProfile(own, await phoneKeysOf(asId(own._id))) };
}

/** Whether the change takes back the consent under which organizers were told of needs. */
const endsNeeds = (change: ProfileChange): boolean => change.item === 'needs' && change.needs.length === 0;

interface Wish {
  readonly openid: string;
  readonly now: Instant;
}

/** Changes it against what stands, again when somebody was faster. */
async function change(wanted: ProfileChange, { openid, now }: Wish): Promise<ChangeProfileReply> {
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const own = await ownDocument(openid);
    const outcome = outcomeOf(own, wanted, now);
    if (outcome.kind !== 'fields') {
      return outcome;
    }
    const isNothing = Object.keys(outcome.set).length === 0;
    const written = isNothing
      ? { kind: 'changed' as const, document: own }
      : await changeVolunteer(own, outcome.set);
    if (written.kind === 'exists') {
      return { kind: 'phone-taken' };
    }
    if (written.kind === 'changed') {
      await (endsNeeds(wanted) ? forgetNeeds(asId(own._id)) : undefined);
      return changed(written.document);
    }
    await pauseBriefly(tried);
  }
  throw new Failure('CONFLICT', 'the profile never stood still');
}

/**
 * 修改资料: one item of one's own (个人信息保护法 第四十六条). Certificates that were issued stay as they are, and so do
 * seats that were confirmed; rosters get another version. With the last need its consent is withdrawn, and what was
 * told of needs when signing up is erased too (第四十七条). Sending it again changes nothing more.
 */
export const changeProfile = verb({
  name: 'change-profile',
  right: 'registered',
  request: changeProfileRequest,
  run: async (wanted, { visitor: { openid }, now }) => {
    const wish = { openid, now };
    return wanted.item === 'phone' ? amongFewGuesses(wish, () => change(wanted, wish)) : change(wanted, wish);
  },
});
