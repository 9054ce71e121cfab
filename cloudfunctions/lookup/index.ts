import { serve } from '#kernel/serve';
import { admit } from '#stores/doorkeeper';
import { certificateKeys } from './certificate-keys';
import { getActivity } from './get-activity';
import { getPlace } from './get-place';
import { getStory } from './get-story';
import { home } from './home';
import { ledgerHeads } from './ledger-heads';
import { listActivities } from './list-activities';
import { listLedgers } from './list-ledgers';
import { listStories } from './list-stories';
import { placesSnapshot } from './places-snapshot';
import { verifyCertificate } from './verify-certificate';

/** Public reading; nothing here writes but the count of wrong guesses at certificates. */
export const main = serve<'lookup'>(
  {
    home,
    'list-activities': listActivities,
    'get-activity': getActivity,
    'places-snapshot': placesSnapshot,
    'get-place': getPlace,
    'list-stories': listStories,
    'get-story': getStory,
    'list-ledgers': listLedgers,
    'ledger-heads': ledgerHeads,
    'verify-certificate': verifyCertificate,
    'certificate-keys': certificateKeys,
  },
  admit,
);
