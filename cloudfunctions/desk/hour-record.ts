import { birthOf, named, peopleIn } from '#core/hours/birth';
import { hourRecordRequest } from '#core/hours/calls';
import { sheetRow } from '#core/hours/sheet-row';
import type { HourRecordReply } from '#core/hours/views';
import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import { freshId } from '#kernel/random';
import { verb } from '#kernel/verb';
import { record as writeDown } from '#stores/audit';
import { readCases } from '#stores/hour-cases';
import { activityOf, namesOf, officesAt, sheetActivity } from './hours-at';
import { withProofPhotos } from './proof-photos-there';

/** 一个人的时长与来由. Whoever of the staff reads it is written down. */
export const hourRecord = verb({
  name: 'hour-record',
  right: 'hours',
  request: hourRecordRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: async ({ activityId, record }, { visitor, now }): Promise<HourRecordReply> => {
    const activity = await activityOf(activityId);
    const [found] = await readCases(activity, [asId(record)], now);
    if (found === undefined) {
      throw new Failure('NOT_FOUND', `no record ${record} at ${activityId}`);
    }
    const { hourCase, maskedName } = found;
    await writeDown({ by: visitor.openid, action: 'hour-record', targetId: hourCase.volunteerNo }, freshId());
    const birth = birthOf(hourCase);
    const nameOf = await namesOf(peopleIn(birth));
    return {
      ...{ activity: sheetActivity(activity), row: sheetRow(hourCase, maskedName) },
      birth: await withProofPhotos(activity.id, named(birth, nameOf)),
      offices: officesAt(visitor, activity),
    };
  },
});
