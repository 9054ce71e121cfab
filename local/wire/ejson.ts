import { encodeDoc } from '../database/document-text';
import { type Doc, isDoc, type MutableDoc } from '../database/values';
import { parseJson } from './action';
import { WireFailure } from './wire-failure';

/** Reads values the SDK wrote; `now` is what the server's clock says. */
export interface EjsonReader {
  /** A document, query or update: text of canonical EJSON. An absent one is empty. */
  readonly doc: (text: unknown) => Doc;
  /** Any value: that of an aggregation stage may be a number or a text. */
  readonly value: (text: unknown) => unknown;
}

type Reviver = (value: unknown) => unknown;

const wrong = (text: string): WireFailure => new WireFailure('INVALID_PARAM', `EJSON: ${text}`);

function toWhole(value: unknown): number {
  const number = Number(value);
  if (typeof value !== 'string' || !Number.isSafeInteger(number)) {
    throw wrong(`${JSON.stringify(value)} is no whole number that is exact here`);
  }
  return number;
}

function toDouble(value: unknown): number {
  if (typeof value !== 'string' || value.trim() === '') throw wrong('$numberDouble must be a text');
  return Number(value);
}

function toDate(value: unknown): Date {
  const date = new Date(isDoc(value) ? toWhole(value.$numberLong) : String(value));
  if (Number.isNaN(date.getTime())) throw wrong('the date is not valid');
  return date;
}

function toPattern(value: unknown): RegExp {
  const { pattern, options } = isDoc(value) ? value : {};
  if (typeof pattern !== 'string' || typeof options !== 'string')
    throw wrong('a pattern needs pattern and options');
  if (/[^imsu]/.test(options)) throw wrong(`pattern options ${options} are not supported here`);
  try {
    return new RegExp(pattern, options);
  } catch {
    throw wrong(`the pattern ${pattern} cannot be read`);
  }
}

const FOREIGN: ReadonlySet<string> = new Set(
  '$binary $timestamp $code $numberDecimal $minKey $maxKey $symbol $dbPointer $uuid'.split(' '),
);

/** The canonical forms the SDK writes (bson 4, EJSON v2), each by its only key. */
const FORMS: ReadonlyMap<string, Reviver> = new Map<string, Reviver>([
  ['$numberInt', toWhole],
  ['$numberLong', toWhole],
  ['$numberDouble', toDouble],
  ['$date', toDate],
  ['$regularExpression', toPattern],
  ['$oid', String],
  ['$undefined', () => undefined],
]);

/** Makes a reader of EJSON by the server's clock. */
export function createEjsonReader(now: () => number): EjsonReader {
  const serverDate: Reviver = (value) => {
    const shift = isDoc(value) && value.offset !== undefined ? Number(revive(value.offset)) : 0;
    return new Date(now() + shift);
  };
  const forms: ReadonlyMap<string, Reviver> = new Map([...FORMS, ['$tcb_server_date', serverDate]]);

  function revive(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(revive);
    if (!isDoc(value)) return value;
    const [first = '', ...others] = Object.keys(value);
    if (FOREIGN.has(first)) throw wrong(`the type ${first} is not supported here`);
    const form = others.length === 0 ? forms.get(first) : undefined;
    return form === undefined ? reviveFields(value) : form(value[first]);
  }

  function reviveFields(value: Doc): Doc {
    const doc: MutableDoc = {};
    for (const [name, field] of Object.entries(value)) {
      if (name === '__proto__') throw wrong('a field may not be called __proto__');
      doc[name] = revive(field);
    }
    return doc;
  }

  const value = (text: unknown): unknown => {
    if (typeof text !== 'string') throw wrong('text expected');
    return revive(parseJson(text, 'EJSON'));
  };
  return {
    value,
    doc: (text) => {
      if (text === undefined || text === '') return {};
      const read = value(text);
      if (!isDoc(read)) throw wrong('a document expected');
      return read;
    },
  };
}

/** Writes a document as the answer carries it; the SDK reads relaxed EJSON too. */
export const writeEjson = (doc: unknown): string => encodeDoc(doc);
