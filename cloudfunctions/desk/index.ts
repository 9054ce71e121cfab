import { serve } from '#kernel/serve';
import { admit } from '#stores/doorkeeper';
import { cancelActivity } from './cancel-activity';
import { publishActivity } from './publish-activity';
import { publishStory } from './publish-story';

/** Staff: every verb needs a role. */
export const main = serve<'desk'>(
  {
    'publish-activity': publishActivity,
    'cancel-activity': cancelActivity,
    'publish-story': publishStory,
  },
  admit,
);
