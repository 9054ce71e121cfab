// What the simulated event touches of the product's gate; bundled by scripts/build-phone.mjs into an app that is
// started once for each life of a phone.
import { openGate, useGate, waitingOf } from '../../../src/features/gate/gate-state';
import { syncGate } from '../../../src/features/gate/round';
import { takeScan } from '../../../src/features/gate/take-scan';
import { prepareDevice } from '../../../src/platform/device';

export { openGate, prepareDevice, syncGate, takeScan, useGate, waitingOf };
