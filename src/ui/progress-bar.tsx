import { Bar } from './base/bar';
import { Block } from './base/block';
import { Inline } from './base/inline';

interface ProgressBarProps {
  readonly label: string;
  readonly value: number;
  readonly target: number;
  /** 个 */
  readonly unit: string;
  /** Two bars on one screen differ by pattern, not only by colour. */
  readonly pattern?: 'solid' | 'hatched';
}

/** How much of a target is done: the number large, the bar below repeats it. */
export function ProgressBar({ label, value, target, unit, pattern = 'solid' }: ProgressBarProps) {
  const percent = target === 0 ? 0 : Math.min(100, Math.round((value / target) * 100));
  return (
    <Block className="stack g2">
      <Block className="bar-head">
        <Inline className="t-lead strong">{label}</Inline>
        <Block>
          <Inline className="t-number">{value}</Inline>
          <Inline className="c-soft">{` / ${target} ${unit}`}</Inline>
        </Block>
      </Block>
      <Block
        className="bar"
        role="progressbar"
        label={label}
        valueNow={value}
        valueMax={target}
        valueText={`${label} ${value} ${unit}，目标 ${target} ${unit}，完成 ${percent}%`}
      >
        <Bar percent={percent} pattern={pattern} />
      </Block>
    </Block>
  );
}
