import type { HourCase } from '#core/hours/hour-case';
import type { StaffOffice } from '#core/hours/office';

/** The caller's office that the record waits for; any agreeing one of theirs when it waits for none. */
export function askedOffice(
  { standing }: HourCase,
  offices: readonly StaffOffice[],
): StaffOffice | undefined {
  const agreeing = offices.filter((office) => office !== 'organizer');
  return agreeing.find((office) => standing.needs.some((needed) => needed === office)) ?? agreeing[0];
}
