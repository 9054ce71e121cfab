import { useState } from 'react';
import { Btn, BtnLink } from '../../ui/btn';
import { GroupedList, RowPlain } from '../../ui/card';
import { Grow, Row, Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { say } from '../../ui/say';
import { StatePill } from '../../ui/state-pill';
import { P } from '../../ui/text';
import { dealWith, useGate } from './gate-state';
import { isUnsettled, type OwnScan } from './own-scans';
import { undoPath } from './paths';
import { nameInOwn, stewardNames } from './people-names';
import { deedOf, scanTime, serverSaysOf, standingOf, undoneIn } from './scan-rows';
import { GATE_WORDS } from './words';

const PAGE = 20;

interface ScanRowProps {
  readonly own: OwnScan;
  readonly name: string;
  /** What the server said, where this phone had said something else. */
  readonly serverSays: string | undefined;
  /** Where the scan can be undone; absent when it cannot, or was. */
  readonly undoAt: string | undefined;
  readonly isUndone: boolean;
  /** Notes that somebody dealt with what the server will not take; absent when there is nothing to deal with. */
  readonly onDealtWith: (() => boolean) | undefined;
}

function ScanRow({ own, name, serverSays, undoAt, isUndone, onDealtWith }: ScanRowProps) {
  const time = scanTime(own.scan);
  const what = `${time} ${name} ${deedOf(own)}`;
  const { tone, words } = standingOf(own);
  const settle = (deal: () => boolean) =>
    say(deal() ? GATE_WORDS.nowDealtWith(what) : GATE_WORDS.notDealtWith);
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
              {serverSays !== undefined && <P size="caption">{GATE_WORDS.serverSays(serverSays)}</P>}
              {onDealtWith !== undefined && (
                <Btn label={`${GATE_WORDS.dealtWith} ${what}`} onPress={() => settle(onDealtWith)}>
                  {GATE_WORDS.dealtWith}
                </Btn>
              )}
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
  const nameOf = stewardNames();
  const canUndo = ({ scan }: OwnScan) =>
    offersUndo && scan.letThrough && scan.annuls === undefined && !undone.has(scan.id);
  return (
    <Stack gap={3}>
      <GroupedList label={label}>
        {scans.slice(0, shown).map((one) => (
          <ScanRow
            key={one.scan.id}
            own={one}
            name={nameInOwn(book?.entryOf(one.scan.signupId), one)}
            serverSays={serverSaysOf(one, nameOf)}
            undoAt={canUndo(one) ? undoPath(activityId, one.scan.id) : undefined}
            isUndone={undone.has(one.scan.id)}
            onDealtWith={isUnsettled(one) ? () => dealWith(activityId, one) : undefined}
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
