import type { SeatsDocument } from '../../cloudfunctions/stores/seats';

type Row = Readonly<Record<string, unknown>>;

/** How the last call of one person about one activity ended; forgotten when a later one was never answered. */
export interface Told {
  readonly volunteerId: string;
  readonly activityId: string;
  readonly word: string;
  readonly position?: number;
  readonly entryNo?: string;
}

const STANDING: readonly unknown[] = ['confirmed', 'waiting'];
/** What a row may say when its person was told so last; who waited may have moved up since. */
const MAY_BE: Readonly<Record<string, readonly unknown[]>> = {
  confirmed: ['confirmed'],
  waiting: STANDING,
  withdrawn: ['withdrawn'],
  clash: ['undone', undefined],
  NOT_FOUND: ['undone', undefined],
};

/** Whether a row may be in this state after its person was told this word last. */
export const mayBe = (word: string, state: unknown): boolean => MAY_BE[word]?.includes(state) ?? false;

/** Whether a row stands for a place. */
export const hasPlace = ({ state }: Row): boolean => STANDING.includes(state);

const positionOf = ({ volunteerId, activityId }: Told, seats: readonly SeatsDocument[]): number =>
  Math.max(
    0,
    ...seats
      .filter((line) => line.activityId === activityId)
      .map(({ waiting }) => (waiting as readonly string[]).indexOf(volunteerId) + 1),
  );

/** What somebody was told and is not so. */
export function lostOf(told: Told, rows: readonly Row[], seats: readonly SeatsDocument[]): readonly string[] {
  const { volunteerId, activityId, word, entryNo, position } = told;
  const row = rows.find((one) => one['_id'] === `${activityId}:${volunteerId}`);
  const who = `${activityId}:${volunteerId} was told ${word}`;
  const now = positionOf(told, seats);
  return [
    ...(mayBe(word, row?.['state']) ? [] : [`${who}, is ${row?.['state']}`]),
    ...(entryNo === undefined || entryNo === row?.['entryNo'] ? [] : [`${who}, has another entry number`]),
    ...(position === undefined || now <= position ? [] : [`${who} at ${position}, stands at ${now}`]),
  ];
}

/** The activities that an agenda keeps time for. */
export const engagedAt = ({ engagements }: Row): readonly unknown[] =>
  ((engagements ?? []) as readonly Row[]).map(({ activityId }) => activityId);

/** Those who have a place at two activities of the same hours, or whose time is not kept in their agenda. */
export function brokenTimes(places: readonly Row[], agendas: readonly Row[]): readonly string[] {
  const isTimed = ({ volunteerId, activityId }: Row): boolean =>
    agendas.some((agenda) => agenda['_id'] === volunteerId && engagedAt(agenda).includes(activityId));
  const owners = places.map(({ volunteerId }) => volunteerId);
  return [
    ...owners.filter((id, at) => owners.indexOf(id) < at).map((id) => `${id} has two places`),
    ...places.filter((row) => !isTimed(row)).map(({ _id }) => `${_id}: the time is not kept`),
  ];
}
