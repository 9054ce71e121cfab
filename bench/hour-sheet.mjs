// What confirming the hours of a big event costs: the sheet read whole, then everybody confirmed, part by part.
import { bundled } from './bundled.mjs';

const PEOPLE = 2000;

const each = ({ calls, reads, writes }) => `${calls} 次调用，读 ${reads} 次，写 ${writes} 次`;

/** Figures for the bench table. Counts are the same each time. */
export async function run() {
  const { hourSheetOf } = await bundled('hour-sheet-run');
  const { reading, confirming } = await hourSheetOf(PEOPLE);
  return {
    name: `时长确认单（${PEOPLE} 人）`,
    figures: {
      读完整张: each(reading),
      最大的一页: `${Math.round(reading.mostBytes / 1024)} KB`,
      最慢的一页: `${Math.round(reading.mostMs)} 毫秒`,
      全部确认: each(confirming),
      每人写: Math.round((confirming.writes / PEOPLE) * 100) / 100,
      最慢的一次确认: `${Math.round(confirming.mostMs)} 毫秒`,
    },
  };
}
