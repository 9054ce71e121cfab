import { type AccessFact, type AccessFeature, accessStateOf } from '#core/access/features';
import { FactList } from '../../ui/fact-list';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { ACCESS_WORDS } from '../../words/access';
import { ACTIVITY_WORDS } from './words';

/** The person's own needs compared with what is known of the place. */
function NeedsNotice(props: {
  readonly facts: readonly AccessFact[];
  readonly needs: readonly AccessFeature[];
}) {
  const states = props.needs.map((need) => accessStateOf(props.facts, need));
  if (states.length === 0) {
    return null;
  }
  const yes = states.filter((state) => state === 'yes').length;
  const unknown = states.filter((state) => state === 'unknown').length;
  return (
    <Notice tone="info" icon="accessible" title={ACTIVITY_WORDS.yourNeeds(states.length, yes, unknown)}>
      {unknown > 0 ? ACTIVITY_WORDS.askFirst : undefined}
    </Notice>
  );
}

/** 现场无障碍: what is there, what is not, and what nobody has confirmed; needs of the reader first. */
export function AccessSection(props: {
  readonly facts: readonly AccessFact[];
  readonly needs: readonly AccessFeature[];
}) {
  const isNeeded = (fact: AccessFact) => Number(props.needs.includes(fact.feature));
  const known = props.facts
    .filter((fact) => fact.state !== 'unknown' || isNeeded(fact) === 1)
    .sort((one, other) => isNeeded(other) - isNeeded(one));
  const unknown = props.facts.length - known.length;
  return (
    <Section title={ACTIVITY_WORDS.access}>
      <NeedsNotice {...props} />
      <FactList
        label={ACTIVITY_WORDS.access}
        facts={known.map((fact) => ({
          icon: ACCESS_WORDS[fact.feature].icon,
          words: ACCESS_WORDS[fact.feature].words,
          note: fact.note,
          having: fact.state,
        }))}
      />
      {unknown > 0 && (
        <P size="caption" tone="soft">
          {ACTIVITY_WORDS.unknownAll(unknown)}
        </P>
      )}
    </Section>
  );
}
