import type { SeatsDocument } from '../../cloudfunctions/stores/seats';
import type { SignupDocument } from '../../cloudfunctions/stores/signups';
import type { Cloud } from '../support/cloud';

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, at) => ids.indexOf(id) < at);

function brokenBySeats(seats: SeatsDocument): readonly string[] {
  const { _id, quota, taken, free, waitingCount, confirmed, waiting } = seats;
  return [
    ...(confirmed.length > quota ? [`${_id}: ${confirmed.length} sit on ${quota} seats`] : []),
    ...repeated([...confirmed, ...waiting]).map((id) => `${_id}: ${id} is there twice`),
    ...(taken !== confirmed.length || waitingCount !== waiting.length ? [`${_id}: counters are off`] : []),
    ...(free !== quota - taken ? [`${_id}: ${free} free of ${quota} with ${taken} taken`] : []),
    ...(free > 0 && waiting.length > 0 ? [`${_id}: ${waiting.length} wait for ${free} free seats`] : []),
  ];
}

function brokenByRow(row: SignupDocument, all: readonly SeatsDocument[]): readonly string[] {
  const { _id, state, activityId, dutyId, volunteerId } = row;
  if (state === 'pending' || state === 'withdrawing') {
    return [`${_id}: still ${state}`];
  }
  return all
    .filter((seats) => seats.activityId === activityId)
    .flatMap((seats) => {
      const sits = seats.confirmed.includes(volunteerId);
      const waits = seats.waiting.includes(volunteerId);
      const isHere = seats.dutyId === dutyId;
      const isRight = sits === (isHere && state === 'confirmed') && waits === (isHere && state === 'waiting');
      return isRight
        ? []
        : [`${_id}: says ${state} at ${dutyId}, ${seats._id} has it seated ${sits}, waiting ${waits}`];
    });
}

/** Everything that quota, line and rows promise and do not keep; after a sweep there must be nothing. */
export async function brokenPromises(cloud: Cloud, activityId: string): Promise<readonly string[]> {
  const [seats, rows] = (await Promise.all([
    cloud.documents('seats', { activityId }),
    cloud.documents('signups', { activityId }),
  ])) as unknown as [readonly SeatsDocument[], readonly SignupDocument[]];
  const known = new Set(rows.map(({ volunteerId }) => volunteerId));
  const strangers = seats.flatMap(({ _id, confirmed, waiting }) =>
    [...confirmed, ...waiting].filter((id) => !known.has(id)).map((id) => `${_id}: nobody knows ${id}`),
  );
  return [...seats.flatMap(brokenBySeats), ...rows.flatMap((row) => brokenByRow(row, seats)), ...strangers];
}
