import { TEXT_SCALES, type TextScale, type ThemeChoice, useDisplay } from '../../platform/display';
import { Btn } from '../../ui/btn';
import { Card } from '../../ui/card';
import { SingleChoice } from '../../ui/choices';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { say } from '../../ui/say';
import { Section } from '../../ui/section';
import { SwitchRow } from '../../ui/switch-row';
import { P } from '../../ui/text';
import { TEXT_SIZE_WORDS } from '../../words/text-sizes';
import { ReadingRateChoice } from './reading-rate';
import { TryFeedback } from './try-feedback';

const SIZES = TEXT_SCALES.map((scale) => ({ value: String(scale), words: TEXT_SIZE_WORDS[scale] }));
const THEMES = [
  { value: 'auto', words: '跟随手机' },
  { value: 'light', words: '浅色' },
  { value: 'dark', words: '深色' },
  { value: 'hc', words: '高对比' },
] as const satisfies readonly { value: ThemeChoice; words: string }[];

const WORDS = {
  title: '显示与无障碍设置',
  lead: '改了马上生效，只保存在这部手机上。',
  elder: '长辈版',
  elderHint: '字更大、按钮更大、一行只放一件事',
  size: '字号',
  theme: '颜色',
  still: '减少动画',
  sound: '提示音',
  vibrate: '振动',
  left: '左手使用',
  leftHint: '底部的按钮和开关的滑块靠左，左手拇指够得着',
  preview: '预览',
  previewText: '11月29日 周日 9:30–11:30 社区手语角，剩 6 个名额。',
  reset: '恢复默认设置',
  wasReset: '已恢复默认设置',
} as const;

/** 显示与无障碍设置: every change shows at once and is announced. */
export function SettingsScreen() {
  const display = useDisplay();
  return (
    <Page title={WORDS.title} lead={WORDS.lead}>
      <Stack gap={5}>
        <SwitchRow
          label={WORDS.elder}
          hint={WORDS.elderHint}
          value={display.isElder}
          onChange={(isElder) => display.change({ isElder })}
        />
        <SingleChoice
          legend={WORDS.size}
          options={SIZES}
          value={String(display.textScale)}
          onChange={(size) => display.change({ textScale: Number(size) as TextScale })}
        />
        <Section title={WORDS.preview}>
          <Card>
            <P>{WORDS.previewText}</P>
          </Card>
        </Section>
        <SingleChoice
          legend={WORDS.theme}
          options={THEMES}
          value={display.theme}
          onChange={(theme) => display.change({ theme })}
        />
        <SwitchRow
          label={WORDS.still}
          value={display.reducesMotion}
          onChange={(reducesMotion) => display.change({ reducesMotion })}
        />
        <SwitchRow
          label={WORDS.sound}
          value={display.hasSound}
          onChange={(hasSound) => display.change({ hasSound })}
        />
        <SwitchRow
          label={WORDS.vibrate}
          value={display.vibrates}
          onChange={(vibrates) => display.change({ vibrates })}
        />
        <ReadingRateChoice />
        <SwitchRow
          label={WORDS.left}
          hint={WORDS.leftHint}
          value={display.isLeftHanded}
          onChange={(isLeftHanded) => display.change({ isLeftHanded })}
        />
        <TryFeedback />
        <Btn
          kind="link"
          onPress={() => {
            display.reset();
            say(WORDS.wasReset);
          }}
        >
          {WORDS.reset}
        </Btn>
      </Stack>
    </Page>
  );
}
