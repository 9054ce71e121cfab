import { serve } from '#kernel/serve';
import { admit } from '#stores/doorkeeper';
import { downloadRoster } from './download-roster';
import { myGates } from './my-gates';
import { uploadScans } from './upload-scans';
import { venueSeed } from './venue-seed';

/** The gate: rosters go out, scans come in. */
export const main = serve<'checkin'>(
  {
    'my-gates': myGates,
    'download-roster': downloadRoster,
    'upload-scans': uploadScans,
    'venue-seed': venueSeed,
  },
  admit,
);
