import type { Activity } from '#core/activity/activity';
import { DescriptionList } from '../../ui/description-list';
import { Stack } from '../../ui/layout';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { ACTIVITY_WORDS } from './words';

type Told = Pick<Activity, 'riskNotice' | 'guarantees' | 'insurance'>;

/** 风险和保障: what may happen, what is done about it, and who insures the volunteers when somebody does. */
export function RiskSection({
  activity: { riskNotice, guarantees, insurance },
}: {
  readonly activity: Told;
}) {
  return (
    <Section title={ACTIVITY_WORDS.risk}>
      <Stack gap={2}>
        <P>{riskNotice}</P>
        <P>{guarantees}</P>
        {insurance !== undefined && (
          <DescriptionList
            items={[
              { term: ACTIVITY_WORDS.insurer, words: insurance.insurer },
              { term: ACTIVITY_WORDS.policyNo, words: insurance.policyNo },
            ]}
          />
        )}
      </Stack>
    </Section>
  );
}
