import { Block } from './base/block';
import { classNames } from './base/class-names';
import { Inline } from './base/inline';
import { Press } from './base/press';
import { say } from './say';

interface SwitchRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Something that is on or off at once; says 已开 or 已关 in words. */
export function SwitchRow({ label, hint, value, onChange }: SwitchRowProps) {
  const flip = () => {
    say(`${label}${value ? '已关' : '已开'}`);
    onChange(!value);
  };
  const name = hint === undefined ? label : `${label}，${hint}`;
  return (
    <Press className="switch" role="switch" checked={value} label={name} onPress={flip}>
      <Block className="grow">
        <Block>
          {label} <SwitchState value={value} />
        </Block>
        {hint !== undefined && <Block className="t-caption c-soft switch-hint">{hint}</Block>}
      </Block>
      <Block className={classNames('track', value && 'track-on')} hidden>
        <Block className="knob" />
      </Block>
    </Press>
  );
}

const SwitchState = ({ value }: { readonly value: boolean }) => (
  <Inline className="switch-state t-caption c-soft">{value ? '已开' : '已关'}</Inline>
);
