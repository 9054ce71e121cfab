import { READING_RATES, type ReadingRate, useDisplay } from '../../platform/display';
import { canSpeak } from '../../platform/speech';
import { SingleChoice } from '../../ui/choices';
import { Stack } from '../../ui/layout';
import { ReadAloud } from '../../ui/read-aloud';
import { P } from '../../ui/text';

const WORDS = {
  legend: '朗读速度',
  hint: '管“朗读全文”这一类按钮；读屏软件的快慢在手机设置里调。',
  none: '微信里没有朗读按钮。读屏软件（旁白、TalkBack）的快慢，请在手机的无障碍设置里调。',
  listen: '试听',
  sample: '社区手语角，星期日上午九点半开始，还有六个名额。',
} as const;

const RATES: Readonly<Record<ReadingRate, string>> = { 0.75: '慢', 1: '标准', 1.25: '快', 1.5: '很快' };
const OPTIONS = READING_RATES.map((rate) => ({ value: String(rate), words: RATES[rate] }));

/** How fast texts are read out, where the device has a voice; elsewhere, who sets the pace instead. */
export function ReadingRateChoice() {
  const { readingRate, change } = useDisplay();
  if (!canSpeak()) {
    return <P tone="soft">{WORDS.none}</P>;
  }
  return (
    <Stack gap={2}>
      <SingleChoice
        legend={WORDS.legend}
        hint={WORDS.hint}
        options={OPTIONS}
        value={String(readingRate)}
        onChange={(rate) => change({ readingRate: Number(rate) as ReadingRate })}
      />
      <ReadAloud text={WORDS.sample} words={WORDS.listen} />
    </Stack>
  );
}
