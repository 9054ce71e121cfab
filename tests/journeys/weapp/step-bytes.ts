import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Town } from './people';

const RECORD = path.resolve(__dirname, '../../../.cache/figures/set-data-steps.json');

const KB = 1024;
/** What one setData may carry; WeChat refuses a megabyte, and a slow phone feels a quarter of it. */
const MOST_AT_ONCE = 64 * KB;
/** What a step may send in all, on all the phones that take part. */
const MOST_A_STEP = 512 * KB;

/** What a step of a journey sent from the logic to the views. */
interface StepBytes {
  readonly all: number;
  readonly times: number;
  readonly most: number;
}

/** Notes what each step of a journey sends, for docs/figures.md, and that it is not too much. */
export function stepsIn(town: () => Town): {
  /** A test that is a step of the journey; the figures call it by its first name. */
  step(figure: string, title: string, walk: () => Promise<void>): void;
  /** Leaves what was noted where the page of figures finds it. */
  keep(): void;
} {
  const record: Record<string, StepBytes> = {};
  return {
    step: (figure, title, walk) =>
      test(title, async () => {
        const before = town()
          .setData()
          .map((log) => log.length);
        await walk();
        const bytes = town()
          .setData()
          .flatMap((log, phone) => log.slice(before[phone] ?? 0))
          .map((one) => one.bytes);
        const all = bytes.reduce((sum, one) => sum + one, 0);
        record[figure] = { all, times: bytes.length, most: Math.max(0, ...bytes) };
        expect(record[figure].most).toBeLessThanOrEqual(MOST_AT_ONCE);
        expect(all).toBeLessThanOrEqual(MOST_A_STEP);
      }),
    keep: () => {
      mkdirSync(path.dirname(RECORD), { recursive: true });
      writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
    },
  };
}
