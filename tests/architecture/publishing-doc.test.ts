import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { publishActivityRequest } from '#core/activity/publishing/calls';
import { faultsBeforePublishing } from '#core/activity/publishing/gate';
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

test('so is the story', () => {
  expect(v.safeParse(publishStoryRequest, exampleOf('publish-story')).issues).toBeUndefined();
});
