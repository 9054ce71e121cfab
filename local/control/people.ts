import { readFileSync } from 'node:fs';

/** Someone a browser can stand for. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly roleName?: string;
  readonly openid: string;
  readonly note?: string;
}

/** Reads the people file, each time anew: whoever seeds may add to it while the cloud runs. */
export function readPeople(file: string | undefined): readonly Person[] {
  if (file === undefined) return [];
  const text = textOf(file);
  if (text === undefined) return [];
  const people: unknown = JSON.parse(text);
  if (!Array.isArray(people) || !people.every(isPerson))
    throw new Error(`${file} must be a list of {id, name, role, openid}.`);
  return people;
}

function isPerson(value: unknown): value is Person {
  if (typeof value !== 'object' || value === null) return false;
  const person = value as Record<string, unknown>;
  return ['id', 'name', 'role', 'openid'].every(
    (key) => typeof person[key] === 'string' && person[key] !== '',
  );
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not written yet: nobody to stand for.
    return undefined;
  }
}
