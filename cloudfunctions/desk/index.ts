import { serve } from '#kernel/serve';
import { admit } from '#stores/doorkeeper';
import { agreeHours } from './agree-hours';
import { answerDispute } from './answer-dispute';
import { cancelActivity } from './cancel-activity';
import { changeActivity } from './change-activity';
import { confirmHours } from './confirm-hours';
import { correctHours } from './correct-hours';
import { declineHours } from './decline-hours';
import { enterHours } from './enter-hours';
import { exportLedger } from './export-ledger';
import { exportRecords } from './export-records';
import { hourRecord } from './hour-record';
import { hourSheet } from './hour-sheet';
import { hoursOverdue } from './hours-overdue';
import { hoursToAgree } from './hours-to-agree';
import { listExports } from './list-exports';
import { listFlagged } from './list-flagged';
import { publishActivity } from './publish-activity';
import { publishStory } from './publish-story';
import { revokeCertificate } from './revoke-certificate';
import { settleScan } from './settle-scan';
import { uploadProof } from './upload-proof';

/** Staff: every verb needs a role. */
export const main = serve<'desk'>(
  {
    'publish-activity': publishActivity,
    'cancel-activity': cancelActivity,
    'change-activity': changeActivity,
    'list-flagged': listFlagged,
    'settle-scan': settleScan,
    'publish-story': publishStory,
    'export-ledger': exportLedger,
    'export-records': exportRecords,
    'list-exports': listExports,
    'revoke-certificate': revokeCertificate,
    'hour-sheet': hourSheet,
    'hour-record': hourRecord,
    'confirm-hours': confirmHours,
    'upload-proof': uploadProof,
    'enter-hours': enterHours,
    'correct-hours': correctHours,
    'answer-dispute': answerDispute,
    'agree-hours': agreeHours,
    'decline-hours': declineHours,
    'hours-to-agree': hoursToAgree,
    'hours-overdue': hoursOverdue,
  },
  admit,
);
