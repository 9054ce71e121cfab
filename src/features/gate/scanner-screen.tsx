import { useEffect } from 'react';
import { loadAhead } from '../../platform/load-ahead';
import { useQuery } from '../../platform/navigate';
import { whenOnline } from '../../platform/when-online';
import { BtnLink } from '../../ui/btn';
import { GroupedList } from '../../ui/card';
import { Row, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Segment } from '../../ui/segment';
import { P, Text } from '../../ui/text';
import { WayRow } from '../../ui/way-row';
import { DownloadProgress } from './download-progress';
import { useGate } from './gate-state';
import { LookOrType } from './look-or-type';
import { NotReady } from './not-ready';
import { NumberForm } from './number-form';
import { ownScansPath, pointPath, rosterPath, walkInPath } from './paths';
import { PointForm } from './point-form';
import { EarlierResult, NewestResult } from './result-panel';
import { SyncLine } from './sync-line';
import { useAutoSync } from './use-auto-sync';
import { useScanner } from './use-scanner';
import { GATE_WORDS } from './words';

const KINDS = [
  { value: 'in', words: GATE_WORDS.in },
  { value: 'out', words: GATE_WORDS.out },
] as const;

/** The count first: how many have come, how many are still to come, how many are here now. */
function Counts() {
  const { book } = useGate();
  const { expected, present, left, missing } = book?.counts() ?? {
    ...{ expected: 0, present: 0, left: 0, missing: 0 },
  };
  return (
    <Stack gap={1}>
      <Row spread="between" align="baseline">
        <P>
          <Text size="number" strong>
            {present + left}
          </Text>{' '}
          {GATE_WORDS.present}
        </P>
        <P tone="soft">{GATE_WORDS.still(expected, missing)}</P>
      </Row>
      <P size="caption" tone="soft">
        {GATE_WORDS.inside(present, left)}
      </P>
    </Stack>
  );
}

/** Where this phone scans, and what it has scanned. */
function ThisPhone({ activityId }: { readonly activityId: string }) {
  const { point, own } = useGate();
  const where = point === '' || point === undefined ? GATE_WORDS.pointNone : GATE_WORDS.pointIs(point);
  const count = own.filter(({ scan }) => scan.annuls === undefined).length;
  return (
    <GroupedList label={GATE_WORDS.thisPhone}>
      {[
        <WayRow key="point" icon="place" to={pointPath(activityId)}>
          {where}
        </WayRow>,
        <WayRow key="walk-in" icon="volunteer" to={walkInPath(activityId)}>
          {GATE_WORDS.walkIn}
        </WayRow>,
        <WayRow key="own" icon="history" to={ownScansPath(activityId)}>
          {GATE_WORDS.mine(count)}
        </WayRow>,
      ]}
    </GroupedList>
  );
}

/** 扫码: works from the roster on the phone whether or not there is a network; the next scan may start at once. */
export function ScannerScreen() {
  const { id = '' } = useQuery();
  useAutoSync(id);
  const { roster, lastSync, point } = useGate();
  const scanner = useScanner();
  // The gate's other pages open without a network too, though nobody has seen them before.
  useEffect(() => whenOnline(() => void loadAhead('organizer')), []);
  return (
    <Page title={roster?.activity.title ?? GATE_WORDS.title} bar={GATE_WORDS.title}>
      {roster === undefined ? (
        <NotReady />
      ) : (
        <Stack gap={4}>
          <Counts />
          <DownloadProgress />
          {point === undefined && <PointForm />}
          <Segment label={GATE_WORDS.kind} options={KINDS} value={scanner.kind} onChange={scanner.setKind} />
          <NewestResult activityId={id} onScreen={scanner.onScreen} onUndo={scanner.undo} />
          <LookOrType
            onCode={scanner.seePass}
            form={<NumberForm onNumber={scanner.takeNumber} onPass={scanner.seePass} />}
            typeWords={GATE_WORDS.typeNumber}
            noCameraAdvice={GATE_WORDS.noCameraAdvice}
          >
            <BtnLink isTall icon="groups" to={rosterPath(id)}>
              {GATE_WORDS.roster}
            </BtnLink>
          </LookOrType>
          <EarlierResult activityId={id} onScreen={scanner.onScreen} />
          <SyncLine activityId={id} />
          <ThisPhone activityId={id} />
          {lastSync?.kind === 'no-room' && <Notice tone="err" title={GATE_WORDS.noRoster} />}
        </Stack>
      )}
    </Page>
  );
}
