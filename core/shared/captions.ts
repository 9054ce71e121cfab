/** One caption (字幕) of a film: what is said or heard from one second to another. */
export interface Caption {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Whether captions stand in order, none over another, none longer than the film. */
export const areInOrder = (captions: readonly Caption[], seconds: number): boolean =>
  captions.every(
    ({ from, to }, at) => from < to && to <= seconds && from >= (at === 0 ? 0 : (captions[at - 1]?.to ?? 0)),
  );

/** The caption at one second of the film. */
export const captionAt = (captions: readonly Caption[], second: number): Caption | undefined =>
  captions.find(({ from, to }) => second >= from && second < to);

const two = (number: number): string => String(number).padStart(2, '0');

/** 00:01:02.500 */
function vttTime(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const whole = Math.floor(thousandths / 1000);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `${two(hours)}:${two(minutes)}:${two(rest)}.${String(thousandths % 1000).padStart(3, '0')}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign).replace(/\s*\n\s*/g, ' ');

/** The captions as a browser takes them (WebVTT, W3C Candidate Recommendation 2019, section 4). */
export const webVtt = (captions: readonly Caption[]): string =>
  [
    'WEBVTT',
    ...captions.map(({ from, to, text }) => `${vttTime(from)} --> ${vttTime(to)}\n${escaped(text)}`),
  ].join('\n\n');
