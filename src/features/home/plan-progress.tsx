import type { KindProgress, PlanProgress } from '#core/plan/progress';
import { Card } from '../../ui/card';
import { ProgressBar } from '../../ui/progress-bar';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { dateWords } from '../../words/when';
import { HOME_WORDS } from './words';

const NAMES = { base: '阳光基地', station: '阳光驿站' } as const;

function KindBar({ progress }: { readonly progress: KindProgress }) {
  return (
    <ProgressBar
      label={NAMES[progress.kind]}
      value={progress.recorded}
      target={progress.target}
      unit="个"
      pattern={progress.kind === 'base' ? 'solid' : 'hatched'}
    />
  );
}

/** How far the 500 bases and 500 stations of the plan have come. */
export function PlanProgressSection({ progress }: { readonly progress: PlanProgress }) {
  return (
    <Section title={HOME_WORDS.progress}>
      <Card>
        {progress.kinds.map((kind) => (
          <KindBar key={kind.kind} progress={kind} />
        ))}
        <P size="caption" tone="soft">
          {dateWords(progress.asOf)}更新。{HOME_WORDS.progressSource}
        </P>
      </Card>
    </Section>
  );
}
