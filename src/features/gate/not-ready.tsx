import { Btn } from '../../ui/btn';
import { Empty } from '../../ui/empty';
import { useGate } from './gate-state';
import { GATE_WORDS } from './words';

/** Before the first download: why nothing can be scanned yet, and how to get the roster. */
export function NotReady() {
  const { isSyncing, sync } = useGate();
  return (
    <Empty
      title={GATE_WORDS.notReady}
      advice={GATE_WORDS.notReadyAdvice}
      action={
        <Btn
          kind="main"
          icon="download"
          onPress={() => void sync()}
          busy={isSyncing ? GATE_WORDS.downloading : undefined}
        >
          {GATE_WORDS.download}
        </Btn>
      }
    />
  );
}
