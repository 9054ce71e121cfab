import type { Option } from '../field-props';
import { Icon } from '../icon';
import { Block } from './block';
import { classNames } from './class-names';

interface FaceProps extends Omit<Option<string>, 'value'> {
  readonly isChosen: boolean;
  readonly kind: 'one' | 'many';
}

/** What a choice looks like: mark, words, note. */
export function ChoiceFace({ words, note, isChosen, kind }: FaceProps) {
  return (
    <Block className={classNames('choice', `choice-${kind}`, isChosen && 'choice-on')}>
      <Block className={classNames('choice-mark', kind === 'many' && 'mark-square')} hidden>
        <Icon name="check" size="s" />
      </Block>
      <Block className="grow">
        <Block>{words}</Block>
        {note !== undefined && <Block className="t-caption c-soft choice-note">{note}</Block>}
      </Block>
    </Block>
  );
}
