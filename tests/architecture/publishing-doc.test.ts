import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { changeActivityRequest } from '#core/activity/changing/calls';
import { changed, differences } from '#core/activity/changing/change';
import { faultsBeforeChanging } from '#core/activity/changing/gate';
import { publishActivityRequest } from '#core/activity/publishing/calls';
import { activityFrom } from '#core/activity/publishing/from-draft';
import { faultsBeforePublishing } from '#core/activity/publishing/gate';
import { asId, type TeamId } from '#core/shared/ids';
import { DAY, instant } from '#core/shared/instant';
import { publishStoryRequest } from '#core/story/publishing/calls';

const TEXT = readFileSync(path.resolve(__dirname, '../../docs/publishing.md'), 'utf8');

/** The request that the guide gives as an example of a call. */
function exampleOf(name: string): unknown {
  const [, example = ''] = new RegExp(`\`\`\`json ${name}\\n([\\s\\S]*?)\`\`\``).exec(TEXT) ?? [];
  return JSON.parse(example);
}

test('the activity in the guide is one that would be taken, three days before it', () => {
  const draft = v.parse(publishActivityRequest, exampleOf('publish-activity'));
  expect(faultsBeforePublishing(draft, instant(draft.startsAt - 3 * DAY))).toEqual([]);
});

test('so is the change of it, the day before it was to be', () => {
  const draft = v.parse(publishActivityRequest, exampleOf('publish-activity'));
  const wanted = v.parse(changeActivityRequest, exampleOf('change-activity'));
  const team = { id: asId<TeamId>(draft.teamId), name: '服务队' };
  const now = instant(draft.startsAt - DAY);
  const activity = activityFrom(draft, { team, recordingOrg: team }, now);
  const next = changed(activity, wanted);
  expect(faultsBeforeChanging({ activity, next, seats: [], now })).toEqual([]);
  expect(differences(activity, next)).toEqual(
    expect.arrayContaining(['startsAt', 'endsAt', 'venue', 'bring', 'duties']),
  );
  expect(wanted.activityId).toBe(draft.activityId);
});

test('so is the story', () => {
  expect(v.safeParse(publishStoryRequest, exampleOf('publish-story')).issues).toBeUndefined();
});
