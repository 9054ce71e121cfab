import { encodeDoc } from '../database/document-text';
import { type Doc, isDoc, type MutableDoc } from '../database/values';
import { WireFailure } from './wire-failure';

type Reviver = (value: unknown) => unknown;

const toNumber: Reviver = (value) => Number(value);
const toDate: Reviver = (value) =>
  new Date(isDoc(value) ? Number(value['$numberLong']) : (value as string | number));

function toPattern(value: unknown): RegExp {
  const { pattern, options } = value as { readonly pattern: string; readonly options: string };
  return new RegExp(pattern, options.replace(/[^imsu]/g, ''));
}

/** The canonical forms the SDK writes (bson 4, EJSON v2), each by its only key. */
const FORMS: Readonly<Record<string, Reviver>> = {
  $numberInt: toNumber,
  $numberLong: toNumber,
  $numberDouble: toNumber,
  $date: toDate,
  $regularExpression: toPattern,
  $oid: (value) => value,
  $undefined: () => undefined,
  // The server's clock, shifted by so many milliseconds.
  $tcb_server_date: (value) => new Date(Date.now() + Number(revive((value as Doc)['offset']) ?? 0)),
};

const FOREIGN = new Set([
  '$binary',
  '$timestamp',
  '$code',
  '$numberDecimal',
  '$minKey',
  '$maxKey',
  '$symbol',
]);

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (!isDoc(value)) return value;
  const names = Object.keys(value);
  const [first = ''] = names;
  const form = names.length === 1 ? FORMS[first] : undefined;
  if (form) return form(value[first]);
  if (FOREIGN.has(first)) throw new WireFailure('INVALID_PARAM', `EJSON type ${first} is not supported`);
  const doc: MutableDoc = {};
  for (const name of names) doc[name] = revive(value[name]);
  return doc;
}

/** Reads a document, query or update as the SDK sends it: text of canonical EJSON. An absent one is empty. */
export function readEjson(text: unknown): Doc {
  if (text === undefined || text === '') return {};
  if (typeof text !== 'string') throw new WireFailure('INVALID_PARAM', 'EJSON text expected');
  const value = revive(parse(text));
  if (!isDoc(value)) throw new WireFailure('INVALID_PARAM', 'EJSON document expected');
  return value;
}

/** Reads any EJSON value: the value of an aggregation stage may be a number or a text. */
export const readEjsonValue = (text: string): unknown => revive(parse(text));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WireFailure('INVALID_PARAM', 'EJSON text cannot be read');
  }
}

/** Writes a document as the answer carries it; the SDK reads relaxed EJSON too. */
export const writeEjson = (doc: unknown): string => encodeDoc(doc);
