import { useState } from 'react';
import type { Gate } from '#core/attendance/calls';
import { rolesThatMight } from '#core/role/may';
import { type Loaded, useCall } from '../../backend/use-call';
import { useAskedMe } from '../../backend/use-me';
import { now } from '../../platform/clock';
import { useShown } from '../../platform/visibility';
import { BtnLink } from '../../ui/btn';
import { Card, ListCard } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { BtnRow } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { StatePill } from '../../ui/state-pill';
import { Heading } from '../../ui/text';
import { activityName } from '../../words/activity-name';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { spanWords } from '../../words/when';
import { knownHereOnlyCounts, waitingCounts } from './own-scans';
import { flagsPath, rosterPath, scannerPath, syncPath, venueCodePath } from './paths';
import { Stranded } from './stranded';
import { useWithdrawals } from './use-withdrawals';
import { wipeOld } from './wipe-old';
import { GATE_WORDS } from './words';

interface GateCardProps {
  readonly gate: Gate;
  /** Scans that wait on this phone. */
  readonly waiting: number;
  /** Scans that the server will not take and nobody has dealt with. */
  readonly rejected: number;
  /** Whether this person may settle flagged scans somewhere. */
  readonly isOrganizer: boolean;
}

/** A gate, and what may be done there; the labels say when, for there may be two of one title. */
export function GateCard({ gate, waiting, rejected, isOrganizer }: GateCardProps) {
  const name = activityName(gate, now());
  return (
    <Card gap={3}>
      <Heading level={2} size="h3">
        {gate.title}
      </Heading>
      {gate.stage === 'cancelled' && <StatePill tone="warn">{GATE_WORDS.cancelled}</StatePill>}
      <IconText icon="schedule">{spanWords(gate.startsAt, gate.endsAt, now())}</IconText>
      <IconText icon="place">{gate.venue}</IconText>
      <IconText icon="groups">{GATE_WORDS.expected(gate.came, gate.expected)}</IconText>
      <BtnRow>
        <BtnLink icon="scan" to={scannerPath(gate.activityId)} label={GATE_WORDS.scanLabel(name)}>
          {GATE_WORDS.scan}
        </BtnLink>
        <BtnLink icon="groups" to={rosterPath(gate.activityId)} label={GATE_WORDS.rosterLabel(name)}>
          {GATE_WORDS.roster}
        </BtnLink>
      </BtnRow>
      {gate.selfCheckIn && (
        <BtnLink icon="qr" to={venueCodePath(gate.activityId)} label={GATE_WORDS.venueCodeLabel(name)}>
          {GATE_WORDS.venueCode}
        </BtnLink>
      )}
      {isOrganizer && (
        <LinkTo to={flagsPath(gate.activityId)} label={GATE_WORDS.flagsLabel(name)}>
          {GATE_WORDS.flags}
        </LinkTo>
      )}
      {waiting > 0 && (
        <Notice tone="info" icon="cloud" title={GATE_WORDS.pending(waiting)} to={syncPath(gate.activityId)} />
      )}
      {rejected > 0 && (
        <Notice tone="err" title={GATE_WORDS.rejectedTitle(rejected)} to={syncPath(gate.activityId)} />
      )}
    </Card>
  );
}

/** What the newest answer lists; `undefined` as long as there is none of this moment. */
function listedOf(loaded: Loaded<readonly Gate[]>): readonly Gate[] | undefined {
  if (!('freshness' in loaded) || loaded.freshness !== 'fresh') {
    return undefined;
  }
  return loaded.kind === 'done' ? loaded.value : [];
}

/** 组织者首页: the activities at whose gate this person may scan, today's first. */
export function GatesScreen() {
  const loaded = useCall('my-gates', {}, { isEmpty: (gates) => gates.length === 0 });
  const isOrganizer = rolesThatMight(useAskedMe().who?.roles ?? [], 'organizer').length > 0;
  useWithdrawals(loaded);
  const [waiting, setWaiting] = useState(waitingCounts);
  const [rejected, setRejected] = useState(knownHereOnlyCounts);
  useShown(() => {
    setWaiting(waitingCounts());
    setRejected(knownHereOnlyCounts());
    void wipeOld(now());
  });
  return (
    <Page title={GATE_WORDS.gatesTitle} lead={GATE_WORDS.gatesLead} offline={staleWords(loaded, now())}>
      <Stranded waiting={waiting} rejected={rejected} gates={listedOf(loaded)} />
      <LoadedView
        loaded={loaded}
        what="活动"
        failure={failureWords}
        empty={{ title: GATE_WORDS.noGates, advice: GATE_WORDS.noGatesAdvice }}
      >
        {(gates) => (
          <ListCard label={GATE_WORDS.gatesTitle}>
            {gates.map((gate) => (
              <GateCard
                key={gate.activityId}
                gate={gate}
                waiting={waiting.get(gate.activityId) ?? 0}
                rejected={rejected.get(gate.activityId) ?? 0}
                isOrganizer={isOrganizer}
              />
            ))}
          </ListCard>
        )}
      </LoadedView>
    </Page>
  );
}
