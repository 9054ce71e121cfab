import type { SeatsDocument } from '../../cloudfunctions/stores/seats';
import type { SignupDocument } from '../../cloudfunctions/stores/signups';
import type { Cloud } from '../support/cloud';

/** Who sits and who waits at one duty, as the seats keep it. */
type Line = Pick<SeatsDocument, '_id' | 'confirmed' | 'waiting'>;

/** A quiet moment at an activity: the lines of its duties, and who stands in them for sure. */
export interface Moment {
  readonly lines: readonly Line[];
  /** `<id of the seats> <id of the volunteer>`; nobody whose withdrawal is on its way. */
  readonly standing: ReadonlySet<string>;
}

const STANDING: readonly string[] = ['pending', 'waiting', 'confirmed'];

/** Looks at an activity while nobody calls. */
export async function momentAt(cloud: Cloud, activityId: string): Promise<Moment> {
  const [lines, rows] = (await Promise.all([
    cloud.documents('seats', { activityId }),
    cloud.documents('signups', { activityId }),
  ])) as unknown as [readonly SeatsDocument[], readonly SignupDocument[]];
  const standing = rows
    .filter(({ state }) => STANDING.includes(state))
    .map(({ dutyId, volunteerId }) => `${activityId}:${dutyId} ${volunteerId}`);
  return { lines, standing: new Set(standing) };
}

const stands = (line: readonly string[], one: string, other: string): boolean =>
  line.includes(one) && line.indexOf(one) < line.indexOf(other);

/** What went wrong in one line between two moments, for those who stood in it all the time. */
function brokenLine(before: Line, after: Line, stayed: (id: string) => boolean): readonly string[] {
  const was: readonly string[] = before.waiting;
  const now: readonly string[] = after.waiting;
  const patient = was.filter((id) => stayed(id) && now.includes(id));
  const first = patient[0];
  if (first === undefined) {
    return [];
  }
  // Whoever asked to leave, and whose wish came to nothing, is still where they were.
  const cameAgain = (id: string) => patient.some((one) => stands(now, one, id) && stands(was, id, one));
  const hasNoClaim = (id: string, one: string) => !stands(was, id, one) || cameAgain(id);
  const pushed = now.filter((id) => patient.some((one) => stands(now, id, one) && hasNoClaim(id, one)));
  const seated = after.confirmed.filter((id) => !before.confirmed.includes(id) && !stands(was, id, first));
  return [
    ...seated.map((id) => `${after._id}: ${id} got a seat, ${first} came earlier and waits`),
    ...(pushed.length === 0 ? [] : [`${after._id}: ${now.join()} wait, ${patient.join()} came first`]),
  ];
}

/**
 * Everybody in the line who was overtaken between two moments: in the line itself, or by somebody who got a seat. Those
 * who asked to leave in between have no claim.
 */
export const brokenOrder = (before: Moment, after: Moment, leavers: ReadonlySet<string>): readonly string[] =>
  before.lines.flatMap((line) => {
    const next = after.lines.find(({ _id }) => _id === line._id);
    const stayed = (id: string) => !leavers.has(id) && before.standing.has(`${line._id} ${id}`);
    return next === undefined ? [`${line._id}: gone`] : brokenLine(line, next, stayed);
  });
