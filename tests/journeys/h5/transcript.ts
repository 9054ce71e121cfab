import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** What a screen reader finds on the way through a journey, step by step. */
export interface Transcript {
  /** Writes down the page on top. */
  step(title: string, page: Page): Promise<void>;
  readonly text: string;
  /** The text that was agreed on; with `UPDATE_TRANSCRIPTS` set, today's becomes it. */
  readonly agreed: string;
}

/** Numbers that the server draws by lot, and how long ago an answer came: a slow machine takes longer. */
const DRAWN_BY_LOT: readonly (readonly [RegExp, string])[] = [
  [/ZC\d{9}[\dX]/g, 'ZC0000000000'],
  [/ZC\d{2} \d{4} \d{3}[\dX]/g, 'ZC00 0000 0000'],
  [/Z C( [\dX]){10}/g, 'Z C 0 0 0 0 0 0 0 0 0 0'],
  [/\b\d{3} \d{3}\b/g, '000 000'],
  [/\b\d( \d){5}\b/g, '0 0 0 0 0 0'],
  [/手机尾号：\S+/g, '手机尾号：0000'],
  [/号码 \d{6}/g, '号码 000000'],
  [/\d+ 分钟前已同步/g, '刚刚已同步'],
];

/** Begins a transcript; the agreed one lies in transcripts/<name>.txt. */
export function beginTranscript(name: string): Transcript {
  const file = path.join(__dirname, 'transcripts', `${name}.txt`);
  const steps: string[] = [];
  const text = () => `${steps.join('\n\n')}\n`;
  return {
    step: async (title, page) => {
      const heard = await page.locator('.page:visible').last().ariaSnapshot();
      const fixed = DRAWN_BY_LOT.reduce((words, [drawn, instead]) => words.replace(drawn, instead), heard);
      steps.push(`# ${title}\n${fixed}`);
    },
    get text() {
      return text();
    },
    get agreed() {
      if (process.env['UPDATE_TRANSCRIPTS'] !== undefined) {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text());
      }
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
  };
}
