import { isClean } from '#core/hours/sheet-row';
import { Btn } from '../../ui/btn';
import { CheckRow } from '../../ui/check-row';
import { BtnRow, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { StatusLine } from '../../ui/status-line';
import { P } from '../../ui/text';
import { durationWords } from '../../words/when';
import type { Sheet } from './use-sheet';
import { DESK_WORDS as WORDS } from './words';

export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (records: ReadonlySet<string>) => void;
}

interface CleanParts extends Choosing {
  readonly sheet: Sheet;
}

/** The clean rows that are shown, with a box each. */
function Boxes({ sheet, chosen, choose }: CleanParts) {
  const toggle = (record: string, isOn: boolean) => {
    const others = [...chosen].filter((one) => one !== record);
    choose(new Set(isOn ? [...others, record] : others));
  };
  return (
    <>
      {sheet.rows.filter(isClean).map(({ record, maskedName, dutyName, scannedMinutes }) => (
        <CheckRow
          key={record}
          id={`pick-${record}`}
          label={WORDS.pick(`${maskedName}（${dutyName}）`, durationWords(scannedMinutes))}
          value={chosen.has(record)}
          onChange={(isOn) => toggle(record, isOn)}
        />
      ))}
    </>
  );
}

/** Choosing the clean rows: all of the sheet at once, shown or not, or one by one. */
export function CleanRows({ sheet, chosen, choose }: CleanParts) {
  const { cleanTotal, cleanReading, read } = sheet;
  const shown = sheet.rows.filter(isClean).length;
  const picked = sheet.clean.filter(({ record }) => chosen.has(record)).length;
  const isReading = cleanReading === 'loading';
  const selectAll = async () => {
    const clean = await sheet.readClean();
    if (clean !== undefined) {
      choose(new Set(clean.map(({ record }) => record)));
    }
  };
  return (
    <Section title={WORDS.clean}>
      <Stack gap={3}>
        <BtnRow>
          <Btn icon="check" busy={isReading ? WORDS.loadingMore : undefined} onPress={() => void selectAll()}>
            {WORDS.selectAll(cleanTotal)}
          </Btn>
          <Btn onPress={() => choose(new Set())}>{WORDS.selectNone}</Btn>
        </BtnRow>
        <StatusLine>{isReading ? WORDS.reading(read) : WORDS.selected(picked)}</StatusLine>
        {cleanReading === 'failed' && (
          <Stack gap={2}>
            <Notice tone="err" speaks="alert" title={WORDS.notAllRead(read)} />
            <Btn onPress={() => void selectAll()}>{WORDS.retry}</Btn>
          </Stack>
        )}
        {shown < cleanTotal && <P>{WORDS.shownOf(shown, cleanTotal)}</P>}
        <Boxes sheet={sheet} chosen={chosen} choose={choose} />
      </Stack>
    </Section>
  );
}
