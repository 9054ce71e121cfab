import { useState } from 'react';
import type { FlaggedScan } from '#core/attendance/settling/calls';
import type { SettlementKind } from '#core/attendance/settling/settlement';
import { MINUTE } from '#core/shared/instant';
import { Btn } from '../../ui/btn';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { BtnRow, Stack } from '../../ui/layout';
import { StatePill } from '../../ui/state-pill';
import { Heading, P } from '../../ui/text';
import { REFUSAL_WORDS } from '../../words/refusals';
import { momentWords } from '../../words/when';
import { SettleForm } from './settle-form';
import { type Decided, decidedWords, FLAG_WORDS, WHY } from './words';

/** 王* 签到: whom and what it is about. */
function whoIn({ name, volunteerNo, claims, kind }: FlaggedScan): string {
  const stranger = claims === undefined ? FLAG_WORDS.stranger : FLAG_WORDS.claiming(claims.volunteerNo);
  return `${name ?? volunteerNo ?? stranger} ${FLAG_WORDS.kinds[kind]}`;
}

/** By how many minutes the phone's clock and the server's measure differ. */
const skewMinutes = ({ skewMs = 0, measuredSkewMs = 0 }: FlaggedScan): number =>
  Math.round((measuredSkewMs - skewMs) / MINUTE);

/** Everything that is odd about a scan, as sentences. */
function Why({ flagged }: { readonly flagged: FlaggedScan }) {
  const { why, forced, refused } = flagged;
  const sentences = [
    ...why.map((reason) => WHY[reason]),
    ...(refused === undefined ? [] : [FLAG_WORDS.refused(REFUSAL_WORDS[refused])]),
    ...(forced === undefined ? [] : [FLAG_WORDS.forced(REFUSAL_WORDS[forced])]),
    ...(why.includes('clock-off') ? [FLAG_WORDS.skew(skewMinutes(flagged))] : []),
  ];
  return (
    <Stack gap={1}>
      {sentences.map((sentence) => (
        <IconText key={sentence} icon="warning" size="body">
          {sentence}
        </IconText>
      ))}
    </Stack>
  );
}

interface DecideProps {
  readonly activityId: string;
  readonly flagged: FlaggedScan;
  readonly onSettled: (decided: Decided) => void;
}

/** Two decisions of equal weight; the reason is asked for once one is chosen. */
function Decide({ activityId, flagged, onSettled }: DecideProps) {
  const [decision, setDecision] = useState<SettlementKind>();
  const who = whoIn(flagged);
  return (
    <Stack gap={3}>
      {flagged.why.includes('turned-away') && <P>{FLAG_WORDS.turnedAway(FLAG_WORDS.kinds[flagged.kind])}</P>}
      <BtnRow>
        <Btn
          icon="check"
          isExpanded={decision === 'stands'}
          onPress={() => setDecision('stands')}
          label={FLAG_WORDS.standsOf(who)}
        >
          {FLAG_WORDS.stands}
        </Btn>
        <Btn
          icon="undo"
          isExpanded={decision === 'annulled'}
          onPress={() => setDecision('annulled')}
          label={FLAG_WORDS.annulledOf(who)}
        >
          {FLAG_WORDS.annulled}
        </Btn>
      </BtnRow>
      {decision !== undefined && (
        <SettleForm
          activityId={activityId}
          flagged={flagged}
          who={who}
          decision={decision}
          onSettled={onSettled}
        />
      )}
    </Stack>
  );
}

interface FlagCardProps {
  readonly activityId: string;
  readonly flagged: FlaggedScan;
  /** What was decided on this screen a moment ago. */
  readonly decided: Decided | undefined;
  readonly onSettled: (scanId: string, decided: Decided) => void;
}

/** One flagged scan: who, when, where, why, and how it was settled or can be. */
export function FlagCard({ activityId, flagged, decided, onSettled }: FlagCardProps) {
  const { settled, scanId } = flagged;
  const standing = settled === undefined ? decided : { ...settled, ...settled.person };
  return (
    <Card gap={3}>
      <Heading level={2} size="h3">
        {whoIn(flagged)}
      </Heading>
      <IconText icon="schedule">{momentWords(flagged.happenedAt)}</IconText>
      <IconText icon="me">{FLAG_WORDS.by(flagged.by, flagged.point)}</IconText>
      <Why flagged={flagged} />
      {standing === undefined ? (
        <Decide
          activityId={activityId}
          flagged={flagged}
          onSettled={(outcome) => onSettled(scanId, outcome)}
        />
      ) : (
        <Stack gap={1}>
          <StatePill tone={standing.decision === 'stands' ? 'ok' : 'info'}>
            {decidedWords(standing, settled?.person?.name)}
          </StatePill>
          {settled && <P size="caption">{FLAG_WORDS.settledBy(settled.by, settled.reason)}</P>}
        </Stack>
      )}
    </Card>
  );
}
