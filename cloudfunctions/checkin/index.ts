import { serve } from '#kernel/serve';
import { admit } from '#stores/doorkeeper';
import { downloadRoster } from './download-roster';
import { myGates } from './my-gates';
import { uploadScans } from './upload-scans';

/** The gate: rosters go out, scans come in. */
export const main = serve<'checkin'>(
  { 'my-gates': myGates, 'download-roster': downloadRoster, 'upload-scans': uploadScans },
  admit,
);
