import { useState } from 'react';
import { BtnLink } from '../../ui/btn';
import { GroupedList, RowPlain } from '../../ui/card';
import { Grow, Row, Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { StatePill } from '../../ui/state-pill';
import { P } from '../../ui/text';
import { useGate } from './gate-state';
import type { OwnScan } from './own-scans';
import { undoPath } from './paths';
import { personName } from './people-names';
import { deedOf, scanTime, standingOf, undoneIn } from './scan-rows';
import { GATE_WORDS } from './words';

const PAGE = 20;

interface ScanRowProps {
  readonly own: OwnScan;
  readonly name: string;
  /** Where the scan can be undone; absent when it cannot, or was. */
  readonly undoAt: string | undefined;
  readonly isUndone: boolean;
}

function ScanRow({ own, name, undoAt, isUndone }: ScanRowProps) {
  const time = scanTime(own.scan);
  const what = `${time} ${name} ${deedOf(own)}`;
  const { tone, words } = standingOf(own);
  return (
    <RowPlain>
      <Grow>
        <Row spread="between">
          <Grow>
            <Stack gap={1}>
              <P strong>{what}</P>
              {isUndone && <P size="caption">{GATE_WORDS.wasUndone}</P>}
              <StatePill tone={tone} isBare>
                {words}
              </StatePill>
            </Stack>
          </Grow>
          {undoAt !== undefined && (
            <BtnLink icon="undo" to={undoAt} label={`${GATE_WORDS.undo} ${what}`}>
              {GATE_WORDS.undo}
            </BtnLink>
          )}
        </Row>
      </Grow>
    </RowPlain>
  );
}

interface OwnScanListProps {
  readonly activityId: string;
  readonly label: string;
  /** Newest first. */
  readonly scans: readonly OwnScan[];
  /** Whether they can be undone from here. */
  readonly offersUndo?: boolean;
}

/** Scans of this phone, a page at a time. */
export function OwnScanList({ activityId, label, scans, offersUndo = false }: OwnScanListProps) {
  const { book, own } = useGate();
  const [shown, setShown] = useState(PAGE);
  const undone = undoneIn(own);
  const canUndo = ({ scan }: OwnScan) =>
    offersUndo && scan.letThrough && scan.annuls === undefined && !undone.has(scan.id);
  return (
    <Stack gap={3}>
      <GroupedList label={label}>
        {scans.slice(0, shown).map((one) => (
          <ScanRow
            key={one.scan.id}
            own={one}
            name={personName(book?.entryOf(one.scan.signupId), one.scan) ?? GATE_WORDS.stranger}
            undoAt={canUndo(one) ? undoPath(activityId, one.scan.id) : undefined}
            isUndone={undone.has(one.scan.id)}
          />
        ))}
      </GroupedList>
      <LoadMore
        state={scans.length > shown ? 'available' : 'none'}
        words={GATE_WORDS.moreScans(scans.length - shown)}
        said={GATE_WORDS.shownScans(Math.min(shown, scans.length))}
        onLoad={() => setShown(shown + PAGE)}
      />
    </Stack>
  );
}
