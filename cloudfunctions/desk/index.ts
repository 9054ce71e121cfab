import { serve } from '#kernel/serve';
import { admit } from '#stores/doorkeeper';
import { cancelActivity } from './cancel-activity';
import { exportLedger } from './export-ledger';
import { exportRecords } from './export-records';
import { listExports } from './list-exports';
import { listFlagged } from './list-flagged';
import { publishActivity } from './publish-activity';
import { publishStory } from './publish-story';
import { revokeCertificate } from './revoke-certificate';
import { settleScan } from './settle-scan';

/** Staff: every verb needs a role. */
export const main = serve<'desk'>(
  {
    'publish-activity': publishActivity,
    'cancel-activity': cancelActivity,
    'list-flagged': listFlagged,
    'settle-scan': settleScan,
    'publish-story': publishStory,
    'export-ledger': exportLedger,
    'export-records': exportRecords,
    'list-exports': listExports,
    'revoke-certificate': revokeCertificate,
  },
  admit,
);
