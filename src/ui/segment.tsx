import { Block } from './base/block';
import { classNames } from './base/class-names';
import { Press } from './base/press';
import { Icon } from './icon';
import { say } from './say';

interface SegmentProps<TValue extends string> {
  /** What is being switched: 显示方式. */
  readonly label: string;
  readonly options: readonly { readonly value: TValue; readonly words: string }[];
  readonly value: TValue;
  readonly onChange: (value: TValue) => void;
}

/** Two or three ways to see the same thing; the chosen one is sun yellow, checked and bold. */
export function Segment<TValue extends string>({ label, options, value, onChange }: SegmentProps<TValue>) {
  return (
    <Block className="seg" role="group" label={label}>
      {options.map((option) => {
        const isChosen = option.value === value;
        const choose = () => {
          if (!isChosen) say(`已选：${option.words}`);
          onChange(option.value);
        };
        return (
          <Press
            key={option.value}
            className={classNames('seg-part', isChosen && 'seg-chosen')}
            onPress={choose}
            pressed={isChosen}
          >
            {isChosen && <Icon name="check" size="s" />}
            <Block>{option.words}</Block>
          </Press>
        );
      })}
    </Block>
  );
}
