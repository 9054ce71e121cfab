import { Btn } from '../../ui/btn';
import { ScanResultPanel } from '../../ui/scan-result-panel';
import type { Result } from './use-scanner';
import { GATE_WORDS } from './words';

/** The result of the last scan: shape, word, name, what to do next; undo while it was accepted. */
export function ResultPanel({ result, onUndo }: { readonly result: Result; readonly onUndo: () => void }) {
  const isAccepted = result.taken.isWritten && result.taken.verdict.kind === 'accepted';
  return (
    <ScanResultPanel
      kind={result.look}
      word={result.word}
      who={result.name}
      lines={[result.sentence, ...(result.attention === undefined ? [] : [result.attention])]}
    >
      {isAccepted && (
        <Btn icon="undo" onPress={onUndo} label={`${GATE_WORDS.undo} ${result.name} ${result.word}`}>
          {GATE_WORDS.undo}
        </Btn>
      )}
    </ScanResultPanel>
  );
}
