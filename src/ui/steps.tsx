import { Block } from './base/block';
import { classNames } from './base/class-names';

/** How far along: words first, bars only repeat them. */
export function Steps({
  at,
  of,
  what,
}: {
  readonly at: number;
  readonly of: number;
  readonly what?: string;
}) {
  const left = of - at;
  const places = Array.from({ length: of }, (_, place) => place + 1);
  return (
    <Block className="stack g2">
      <Block className="t-caption c-soft">
        {what === undefined ? '' : `${what}，`}第 {at} 步，共 {of} 步{left > 0 ? `，还有 ${left} 步` : ''}
      </Block>
      <Block className="steps" hidden>
        {places.map((place) => (
          <Block key={place} className={classNames('step', place <= at && 'step-done')} />
        ))}
      </Block>
    </Block>
  );
}
