/** A trigger's time-table: one set of allowed numbers for each of the seven fields. */
export interface Cron {
  readonly second: ReadonlySet<number>;
  readonly minute: ReadonlySet<number>;
  readonly hour: ReadonlySet<number>;
  readonly day: ReadonlySet<number>;
  readonly month: ReadonlySet<number>;
  readonly weekday: ReadonlySet<number>;
  readonly year: ReadonlySet<number>;
  /** A `*` in one of the two day fields leaves the other in charge; with both given, either suffices. */
  readonly dayGiven: boolean;
  readonly weekdayGiven: boolean;
}

const FIELDS = [
  { name: 'second', least: 0, most: 59 },
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12 },
  { name: 'weekday', least: 0, most: 6 },
  { name: 'year', least: 1970, most: 2099 },
] as const;

type Field = (typeof FIELDS)[number];

/**
 * Reads the cloud's seven-field time-table: second minute hour day month weekday year.
 *
 * Only numbers, `*`, steps of `*`, ranges and lists are understood; anything else is an error, because a
 * trigger that silently never fires is the worst answer.
 */
export function parseCron(text: string): Cron {
  const words = text.trim().split(/\s+/);
  if (words.length !== FIELDS.length)
    throw new Error(`A trigger needs seven fields, "${text}" has ${words.length}.`);
  const numbersOf = (at: number, field: Field) => parseField(words[at] ?? '', field);
  const [second, minute, hour, day, month, weekday, year] = FIELDS;
  return {
    second: numbersOf(0, second),
    minute: numbersOf(1, minute),
    hour: numbersOf(2, hour),
    day: numbersOf(3, day),
    month: numbersOf(4, month),
    weekday: numbersOf(5, weekday),
    year: numbersOf(6, year),
    dayGiven: words[3] !== '*',
    weekdayGiven: words[5] !== '*',
  };
}

function parseField(text: string, field: Field): ReadonlySet<number> {
  const numbers = text.split(',').flatMap((part) => parsePart(part, field));
  return new Set(numbers);
}

function parsePart(part: string, field: Field): readonly number[] {
  if (part === '*') return sequence(field.least, field.most, 1);
  const step = /^\*\/(\d{1,4})$/.exec(part);
  if (step) return sequence(field.least, field.most, positive(step[1], part, field));
  const range = /^(\d{1,4})-(\d{1,4})$/.exec(part);
  if (range) return span(bounded(range[1], part, field), bounded(range[2], part, field), part);
  if (/^\d{1,4}$/.test(part)) return [bounded(part, part, field)];
  throw new Error(`"${part}" is not understood in the ${field.name} field of a trigger.`);
}

function span(from: number, to: number, part: string): readonly number[] {
  if (from > to) throw new Error(`The range "${part}" of a trigger runs backwards.`);
  return sequence(from, to, 1);
}

function positive(text: string | undefined, part: string, field: Field): number {
  const step = Number(text);
  if (step < 1) throw new Error(`"${part}" is not understood in the ${field.name} field of a trigger.`);
  return step;
}

function bounded(text: string | undefined, part: string, field: Field): number {
  const value = Number(text);
  if (value < field.least || value > field.most)
    throw new Error(
      `"${part}" is outside ${field.least}-${field.most} in the ${field.name} field of a trigger.`,
    );
  return value;
}

function sequence(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
