import { serveTimer } from '#kernel/serve-timer';
import { closeCheckOuts } from './close-check-outs';
import { finishSettlements } from './finish-settlements';
import { forgetNeeds } from './forget-needs';
import { hourSheets } from './hour-sheets';
import { publishHeads } from './publish-heads';
import { recountGates } from './recount-gates';
import { refreshSnapshot } from './refresh-snapshot';
import { spreadChanges } from './spread-changes';
import { sweepCertificates } from './sweep-certificates';
import { sweepSignUps } from './sweep-sign-ups';
import { tellCancelled } from './tell-cancelled';

/** What happens by the clock, every minute; only the platform's trigger gets in. */
export const main = serveTimer([
  sweepSignUps,
  spreadChanges,
  tellCancelled,
  recountGates,
  closeCheckOuts,
  finishSettlements,
  forgetNeeds,
  sweepCertificates,
  hourSheets,
  refreshSnapshot,
  publishHeads,
]);
