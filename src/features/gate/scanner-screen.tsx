import { useMemo, useState } from 'react';
import { useQuery } from '../../platform/navigate';
import { Btn, BtnLink } from '../../ui/btn';
import { CameraScanner } from '../../ui/camera-scanner';
import { BtnRow, Row, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Segment } from '../../ui/segment';
import { P, Text } from '../../ui/text';
import { expectedOf, useGate } from './gate-state';
import { presences } from './judge';
import { NotReady } from './not-ready';
import { NumberForm } from './number-form';
import { allScans } from './own-scans';
import { ResultPanel } from './result-panel';
import { SyncLine } from './sync-line';
import { useAutoSync } from './use-auto-sync';
import { useScanner } from './use-scanner';
import { GATE_WORDS } from './words';

const KINDS = [
  { value: 'in', words: GATE_WORDS.in },
  { value: 'out', words: GATE_WORDS.out },
] as const;

/** The count first: how many are here, how many are still to come. */
function Counts() {
  const { roster, outbox } = useGate();
  const { present, expected } = useMemo(() => {
    const where = presences(allScans(roster?.activity.id ?? '', roster?.scans ?? [], outbox));
    const awaited = expectedOf(roster);
    const came = awaited.filter((entry) => (where.get(entry.signupId) ?? 'absent') !== 'absent');
    return { present: came.length, expected: awaited.length };
  }, [roster, outbox]);
  return (
    <Row spread="between" align="baseline">
      <P>
        <Text size="number" strong>
          {present}
        </Text>{' '}
        {GATE_WORDS.present}
      </P>
      <P tone="soft">{GATE_WORDS.still(expected, expected - present)}</P>
    </Row>
  );
}

interface ToolsProps {
  readonly activityId: string;
  /** Whether the number form is open; undefined when it is always there. */
  readonly isTyping: boolean | undefined;
  readonly onType: () => void;
}

function Tools({ activityId, isTyping, onType }: ToolsProps) {
  return (
    <BtnRow>
      {isTyping !== undefined && (
        <Btn isTall icon="keypad" onPress={onType} isExpanded={isTyping}>
          {GATE_WORDS.typeNumber}
        </Btn>
      )}
      <BtnLink isTall icon="groups" to={`/packages/organizer/roster/index?id=${activityId}`}>
        {GATE_WORDS.roster}
      </BtnLink>
    </BtnRow>
  );
}

/** 扫码: works from the roster on the phone whether or not there is a network; the next scan may start at once. */
export function ScannerScreen() {
  const { id = '' } = useQuery();
  useAutoSync(id);
  const { roster, lastSync } = useGate();
  const scanner = useScanner();
  const [isTyping, setIsTyping] = useState(false);
  const [hasNoCamera, setHasNoCamera] = useState(false);
  return (
    <Page title={roster?.activity.title ?? GATE_WORDS.title} bar={GATE_WORDS.title}>
      {roster === undefined ? (
        <NotReady />
      ) : (
        <Stack gap={4}>
          <Counts />
          <Segment label={GATE_WORDS.kind} options={KINDS} value={scanner.kind} onChange={scanner.setKind} />
          {scanner.result !== undefined && (
            <ResultPanel key={scanner.result.taken.scan.id} result={scanner.result} onUndo={scanner.undo} />
          )}
          {hasNoCamera ? (
            <Notice tone="warn" title={GATE_WORDS.noCamera}>
              {GATE_WORDS.noCameraAdvice}
            </Notice>
          ) : (
            <CameraScanner
              aim={GATE_WORDS.aim}
              torchWords={GATE_WORDS.torch}
              nativeWords={GATE_WORDS.openScanner}
              onCode={scanner.seePass}
              onRefused={() => setHasNoCamera(true)}
            />
          )}
          <Tools
            activityId={id}
            isTyping={hasNoCamera ? undefined : isTyping}
            onType={() => setIsTyping(!isTyping)}
          />
          {(isTyping || hasNoCamera) && (
            <NumberForm
              onNumber={(entryNo) => scanner.show({ method: 'number', entryNo })}
              onPass={scanner.seePass}
            />
          )}
          <SyncLine activityId={id} />
          {lastSync?.kind === 'no-right' && <Notice tone="err" title={GATE_WORDS.noRight} />}
        </Stack>
      )}
    </Page>
  );
}
