import { writeRefused } from '../failure';
import { LIMITS } from '../limits';
import { isDoc, type MutableDoc } from '../values';

/** A place in a document under change: a field of an object, or a position of an array. */
export type Slot =
  | { readonly kind: 'field'; readonly holder: MutableDoc; readonly key: string }
  | { readonly kind: 'position'; readonly holder: unknown[]; readonly key: number };

function slotIn(holder: unknown, key: string): Slot | undefined {
  if (Array.isArray(holder)) {
    return /^(0|[1-9]\d*)$/.test(key) ? { kind: 'position', holder, key: Number(key) } : undefined;
  }
  return isDoc(holder) ? { kind: 'field', holder: holder as MutableDoc, key } : undefined;
}

/** What a place holds now; `undefined` when nothing is there. */
export function readSlot(slot: Slot): unknown {
  if (slot.kind === 'position') return slot.holder[slot.key];
  return Object.hasOwn(slot.holder, slot.key) ? slot.holder[slot.key] : undefined;
}

/** Puts a value in a place; an array grows with nulls up to it. */
export function writeSlot(slot: Slot, value: unknown): void {
  if (slot.kind === 'field') {
    slot.holder[slot.key] = value;
    return;
  }
  if (slot.key > slot.holder.length + LIMITS.arrayGrowthMax) {
    throw writeRefused(`can't backfill more than ${LIMITS.arrayGrowthMax} elements`);
  }
  while (slot.holder.length < slot.key) slot.holder.push(null);
  slot.holder[slot.key] = value;
}

/** Empties a place: a field goes, an array keeps its length and holds null there. */
export function clearSlot(slot: Slot): void {
  if (slot.kind === 'field') delete slot.holder[slot.key];
  else if (slot.key < slot.holder.length) slot.holder[slot.key] = null;
}

const cannotCreate = (key: string, name: string, value: unknown): Error =>
  writeRefused(`Cannot create field '${key}' in element {${name}: ${JSON.stringify(value)}}`);

/** Finds the place a path names without changing anything; none when the way is not there. */
export function findSlot(root: MutableDoc, path: string): Slot | undefined {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let holder: unknown = root;
  for (const part of parts) {
    const step = slotIn(holder, part);
    holder = step === undefined ? undefined : readSlot(step);
  }
  return slotIn(holder, last);
}

/** Finds the place a path names, making objects on the way; refuses to go through a value that is none. */
export function makeSlot(root: MutableDoc, path: string): Slot {
  const parts = path.split('.');
  let slot: Slot = { kind: 'field', holder: root, key: parts[0] ?? '' };
  for (const [i, part] of parts.slice(1).entries()) {
    const held = readSlot(slot);
    const inner = held === undefined ? {} : held;
    const next = slotIn(inner, part);
    if (next === undefined) throw cannotCreate(part, parts[i] ?? '', held);
    if (held === undefined) writeSlot(slot, inner);
    slot = next;
  }
  return slot;
}
