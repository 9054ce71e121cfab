/** How names stand on the roster of a gate: 王*, or whole. */
export type RosterNames = 'surname' | 'full';

/** What a deployment sets of its rosters; what it leaves open is absent. */
export interface RosterSettings {
  readonly names?: RosterNames;
  /** For how many days after the activity a phone may keep the roster: 1–30. */
  readonly keptDays?: number;
}

const isNames = (text: string): text is RosterNames => text === 'surname' || text === 'full';
const isDays = (text: string): boolean => /^([1-9]|[12]\d|30)$/.test(text);

/** The settings in the environment; says everything that is wrong with them at once. */
function readSettings(): RosterSettings {
  const names = process.env['ROSTER_NAMES'] ?? '';
  const days = process.env['ROSTER_KEPT_DAYS'] ?? '';
  const faults = [
    ...(names === '' || isNames(names) ? [] : [`ROSTER_NAMES is «${names}», not surname or full`]),
    ...(days === '' || isDays(days)
      ? []
      : [`ROSTER_KEPT_DAYS is «${days}», not a whole number from 1 to 30`]),
  ];
  if (faults.length > 0) {
    throw new Error(faults.join('; '));
  }
  return { ...(isNames(names) && { names }), ...(days !== '' && { keptDays: Number(days) }) };
}

let known: RosterSettings | undefined;

/** The deployment's settings of rosters. Throws when a value is none: a typing mistake must not show names. */
export const rosterSettings = (): RosterSettings => {
  known ??= readSettings();
  return known;
};
