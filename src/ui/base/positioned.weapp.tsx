import { View } from '@tarojs/components';
import type { PositionedProps } from './positioned-props';

/** Stands with its middle at a point of the box around it. */
export function Positioned({ x, y, children }: PositionedProps) {
  return (
    <View className="b positioned" style={{ left: `${x * 100}%`, top: `${y * 100}%` }}>
      {children}
    </View>
  );
}
