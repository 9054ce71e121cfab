import { Btn, BtnLink } from '../../ui/btn';
import { GroupedList, RowPlain } from '../../ui/card';
import { Grow, Row, Stack } from '../../ui/layout';
import { ScanResultPanel } from '../../ui/scan-result-panel';
import { StatePill } from '../../ui/state-pill';
import { P } from '../../ui/text';
import { undoPath, walkInPath } from './paths';
import type { Result } from './result';
import type { OnScreen } from './use-on-screen';
import { GATE_WORDS } from './words';

const isAccepted = ({ taken, isUndone }: Result): boolean =>
  isUndone !== true && taken.isWritten && taken.verdict.kind === 'accepted';

/** Somebody who is not on the roster may walk in. */
const mayWalkIn = ({ taken }: Result): boolean =>
  taken.verdict.kind === 'not-signed-up' || (taken.verdict.kind === 'unknown' && taken.entry === undefined);

interface PanelProps {
  readonly activityId: string;
  readonly result: Result;
  readonly onUndo: (result: Result) => void;
}

/** The result of the last scan: shape, word, name, what to do next; undo while it was accepted. */
function ResultPanel({ activityId, result, onUndo }: PanelProps) {
  return (
    <ScanResultPanel
      kind={result.look}
      word={result.word}
      who={result.name}
      lines={result.lines}
      attention={result.attention && GATE_WORDS.care(result.attention)}
    >
      {isAccepted(result) && (
        <Btn
          icon="undo"
          onPress={() => onUndo(result)}
          label={`${GATE_WORDS.undo} ${result.name} ${GATE_WORDS.done[result.taken.scan.kind]}`}
        >
          {GATE_WORDS.undoNow}
        </Btn>
      )}
      {mayWalkIn(result) && <BtnLink to={walkInPath(activityId)}>{GATE_WORDS.walkIn}</BtnLink>}
    </ScanResultPanel>
  );
}

const TONES = { ok: 'ok', kept: 'info', repeat: 'warn', fail: 'err' } as const;

/** A result that has left the panel: one line, and the way to undo it with a reason. */
function LastResult({ result, activityId }: { readonly result: Result; readonly activityId: string }) {
  const name = `${result.name} ${result.word}`.trim();
  return (
    <GroupedList label={GATE_WORDS.last}>
      {[
        <RowPlain key="last">
          <Grow>
            <Row spread="between">
              <Grow>
                <Stack gap={1}>
                  <StatePill tone={TONES[result.look]} isBare>
                    {name}
                  </StatePill>
                  <P size="caption" tone="soft">
                    {result.lines[0]}
                  </P>
                </Stack>
              </Grow>
              {isAccepted(result) && (
                <BtnLink
                  icon="undo"
                  to={undoPath(activityId, result.taken.scan.id)}
                  label={`${GATE_WORDS.undo} ${name}`}
                >
                  {GATE_WORDS.undo}
                </BtnLink>
              )}
            </Row>
          </Grow>
        </RowPlain>,
      ]}
    </GroupedList>
  );
}

interface ResultsProps {
  readonly activityId: string;
  readonly onScreen: OnScreen;
  readonly onUndo: (result: Result) => void;
}

/** The newest result, large. */
export function NewestResult({ activityId, onScreen: { panel }, onUndo }: ResultsProps) {
  return panel === undefined ? null : (
    <ResultPanel key={panel.taken.scan.id} activityId={activityId} result={panel} onUndo={onUndo} />
  );
}

/** The one before it, in a line. */
export function EarlierResult({ activityId, onScreen: { line } }: Omit<ResultsProps, 'onUndo'>) {
  return line === undefined ? null : <LastResult result={line} activityId={activityId} />;
}
