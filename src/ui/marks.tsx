import { Block } from './base/block';
import { classNames } from './base/class-names';
import { Positioned } from './base/positioned';
import { Press } from './base/press';
import { Icon } from './icon';

export interface MarkProps {
  readonly id: string;
  /** From 0 (left, top) to 1 (right, bottom). */
  readonly x: number;
  readonly y: number;
  readonly look: 'base' | 'station' | 'activity' | 'group';
  /** What stands on the mark: how many a group holds. */
  readonly words: string;
  readonly label: string;
  readonly onPress: () => void;
}

interface MarksProps {
  readonly label: string;
  readonly marks: readonly MarkProps[];
  readonly here?: { readonly x: number; readonly y: number; readonly label: string } | undefined;
}

function Mark({ x, y, look, words, label, onPress }: MarkProps) {
  return (
    <Positioned x={x} y={y}>
      <Press className={classNames('mark', `mark-${look}`)} label={label} onPress={onPress}>
        {look === 'group' ? words : <Icon name={look === 'activity' ? 'calendar' : look} size="s" />}
      </Press>
    </Positioned>
  );
}

/**
 * A square drawing with marks to press, read in the order of the list beside it. Where one is comes first and so lies
 * under the marks: what is nearest stands on it and has to be read and pressed.
 */
export function Marks({ label, marks, here }: MarksProps) {
  return (
    <Block tag="section" className="marks" label={label}>
      {here !== undefined && (
        <Positioned x={here.x} y={here.y}>
          <Block className="mark-here" role="img" label={here.label}>
            <Block className="mark-here-dot">
              <Icon name="near" size="s" />
            </Block>
          </Block>
        </Positioned>
      )}
      {marks.map((mark) => (
        <Mark key={mark.id} {...mark} />
      ))}
    </Block>
  );
}
