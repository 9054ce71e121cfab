import { scaleOf, TEXT_SCALES, type TextScale, useDisplay } from '../../platform/display';
import { Btn } from '../../ui/btn';
import { BtnRow, Stack } from '../../ui/layout';
import { say } from '../../ui/say';
import { P } from '../../ui/text';
import { TEXT_SIZE_WORDS } from '../../words/text-sizes';

const WORDS = {
  smaller: '字小一点',
  bigger: '字大一点',
  size: (scale: TextScale) => `字号：${TEXT_SIZE_WORDS[scale]}`,
  biggest: '已经是最大的字',
  smallest: '已经是最小的字',
  elder: '长辈版的字不再变小，可以在显示设置里关掉长辈版',
} as const;

/** Text size where one reads; the same setting as on the settings page, kept on this device. */
export function TextSize() {
  const display = useDisplay();
  const scale = scaleOf(display);
  const at = TEXT_SCALES.indexOf(scale);
  const [smaller, bigger] = [TEXT_SCALES[at - 1], TEXT_SCALES[at + 1]];
  const isHeldUp =
    display.isElder && smaller !== undefined && scaleOf({ ...display, textScale: smaller }) === scale;
  const change = (textScale: TextScale | undefined) => {
    if (textScale !== undefined) {
      display.change({ textScale });
      say(WORDS.size(textScale));
    }
  };
  const smallest = smaller === undefined ? WORDS.smallest : undefined;
  return (
    <Stack gap={1}>
      <BtnRow>
        <Btn icon="text" onPress={() => change(smaller)} offReason={isHeldUp ? WORDS.elder : smallest}>
          {WORDS.smaller}
        </Btn>
        <Btn
          icon="text-bigger"
          onPress={() => change(bigger)}
          offReason={bigger === undefined ? WORDS.biggest : undefined}
        >
          {WORDS.bigger}
        </Btn>
      </BtnRow>
      <P size="caption" tone="soft">
        {WORDS.size(scale)}
      </P>
    </Stack>
  );
}
