import { WireFailure } from './wire-failure';

/** One field of a protobuf message: its number and its bytes (or its whole number). */
export interface ProtoField {
  readonly field: number;
  readonly bytes: Buffer;
}

const VARINT = 0;
const LENGTH_DELIMITED = 2;

function readVarint(buffer: Buffer, from: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let at = from, scale = 1; at < buffer.length; at += 1, scale *= 128) {
    const byte = buffer[at] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, next: at + 1 };
  }
  throw new WireFailure('INVALID_PARAM', 'protobuf: a number has no end');
}

/** The length-delimited fields of a message, in order; whole numbers are passed over. */
export function readFields(buffer: Buffer): readonly ProtoField[] {
  const fields: ProtoField[] = [];
  let at = 0;
  while (at < buffer.length) {
    const tag = readVarint(buffer, at);
    const kind = tag.value % 8;
    const size = readVarint(buffer, tag.next);
    if (kind === VARINT) {
      at = size.next;
    } else if (kind === LENGTH_DELIMITED) {
      at = size.next + size.value;
      fields.push({ field: Math.floor(tag.value / 8), bytes: buffer.subarray(size.next, at) });
    } else {
      throw new WireFailure('INVALID_PARAM', `protobuf: wire type ${kind} is not used by this protocol`);
    }
  }
  return fields;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return Buffer.from(bytes);
}

/** A length-delimited field. */
export const writeField = ({ field, bytes }: ProtoField): Buffer =>
  Buffer.concat([varint(field * 8 + LENGTH_DELIMITED), varint(bytes.length), bytes]);
