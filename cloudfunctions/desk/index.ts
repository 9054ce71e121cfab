import { serve } from '#kernel/serve';
import { admit } from '#stores/doorkeeper';
import { cancelActivity } from './cancel-activity';
import { listFlagged } from './list-flagged';
import { publishActivity } from './publish-activity';
import { publishStory } from './publish-story';
import { settleScan } from './settle-scan';

/** Staff: every verb needs a role. */
export const main = serve<'desk'>(
  {
    'publish-activity': publishActivity,
    'cancel-activity': cancelActivity,
    'list-flagged': listFlagged,
    'settle-scan': settleScan,
    'publish-story': publishStory,
  },
  admit,
);
