import { playSignal } from '../../platform/signal';
import type { Signal } from '../../platform/signal-patterns';
import { Btn } from '../../ui/btn';
import type { IconName } from '../../ui/icon-names';
import { Stack } from '../../ui/layout';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';

const WORDS = {
  title: '扫码反馈试一试',
  hint: '签到成功、重复、失败、没有网络先存下，各有不同的声音和振动。',
} as const;

const SIGNALS: Readonly<Record<Signal, { readonly words: string; readonly icon: IconName }>> = {
  ok: { words: '成功', icon: 'check' },
  again: { words: '重复', icon: 'swap' },
  failed: { words: '失败', icon: 'close' },
  kept: { words: '先存下，待上传', icon: 'cloud' },
};

/** A button for each signal of the gate, so that people know them before they stand there. */
export function TryFeedback() {
  return (
    <Section title={WORDS.title}>
      <P tone="soft">{WORDS.hint}</P>
      <Stack gap={3}>
        {(Object.keys(SIGNALS) as Signal[]).map((signal) => (
          <Btn key={signal} icon={SIGNALS[signal].icon} onPress={() => playSignal(signal)}>
            {SIGNALS[signal].words}
          </Btn>
        ))}
      </Stack>
    </Section>
  );
}
