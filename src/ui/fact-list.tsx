import { Block } from './base/block';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { type Having, HavingPill } from './state-pill';

interface Fact {
  readonly icon: IconName;
  readonly words: string;
  readonly note?: string | undefined;
  readonly having: Having;
}

/** What is there, what is not, what is unconfirmed: one row each, icon and words before the state. */
export function FactList({ label, facts }: { readonly label: string; readonly facts: readonly Fact[] }) {
  return (
    <Block className="card tri-card">
      <Block tag="ul" className="tri" label={label}>
        {facts.map((fact) => (
          <Block tag="li" className="tri-item" key={fact.words}>
            <Icon name={fact.icon} tone="soft" />
            <Block className="grow">
              <Block>{fact.words}</Block>
              {fact.note !== undefined && <Block className="t-caption c-soft">{fact.note}</Block>}
            </Block>
            <HavingPill value={fact.having} />
          </Block>
        ))}
      </Block>
    </Block>
  );
}
