import { View } from '@tarojs/components';

/** The filled part of a bar. */
export function Bar({
  percent,
  pattern,
}: {
  readonly percent: number;
  readonly pattern: 'solid' | 'hatched';
}) {
  return <View className={`bar-fill fill-${pattern}`} style={{ width: `${percent}%` }} />;
}
