import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { Block } from './block';
import { aria } from './semantics';

/** The row that opens one of WeChat's own pickers: one stop, spoken as label, value, button. */
export function PickerRow({
  id,
  name,
  words,
}: {
  readonly id: string;
  readonly name: string;
  readonly words: string;
}) {
  return (
    <View className="b native picked" id={id} {...aria({ role: 'button', label: `${name}，${words}` })}>
      <Block className="grow">{words}</Block>
      <Icon name="more" size="s" />
    </View>
  );
}
