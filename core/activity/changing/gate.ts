import { gateOpensAt } from '../../attendance/attendance-rules';
import type { FieldFault } from '../../shared/failure';
import type { Instant } from '../../shared/instant';
import { sameContent } from '../../shared/same-content';
import { type Activity, activityStage, type Changeable, type Duty } from '../activity';
import type { DutySeats } from '../cards';
import { NEW_ID, NEW_ID_SENTENCE } from '../new-id';
import { faultIf, faultsInContent } from '../publishing/gate';
import { differences, versionOf } from './change';
import { MOST_CHANGES } from './most-changes';

/** A change that is asked for: the activity as it is, as it would be, and who sits where. */
export interface Asked {
  readonly activity: Activity;
  readonly next: Activity;
  readonly seats: readonly DutySeats[];
  readonly now: Instant;
}

const TIMES: readonly Changeable[] = ['startsAt', 'endsAt', 'signupClosesAt'];
const WHERE: readonly Changeable[] = ['region', 'venue', 'address', 'point', 'placeId'];

/** What is over or called off does not change. */
function standingFaults({ activity, now }: Asked): readonly FieldFault[] {
  const stage = activityStage(activity, now);
  return [
    ...faultIf(stage === 'cancelled', 'activityId', '活动已经取消，不能再改'),
    ...faultIf(stage === 'ended', 'activityId', '活动已经结束，不能再改'),
    ...faultIf(
      versionOf(activity) >= MOST_CHANGES,
      'activityId',
      `这个活动已经改了 ${MOST_CHANGES} 次，不能再改；请取消，另外发布一个`,
    ),
  ];
}

/** Whoever stands at the open gate is judged by the times that were told. */
function timeFaults({ activity, next, now }: Asked): readonly FieldFault[] {
  const isFrozen = now >= gateOpensAt(activity);
  const moved = differences(activity, next).filter((field) => TIMES.includes(field));
  if (isFrozen) {
    return moved.map((path) => ({ path, sentence: '签到已经开放，时间不能再改；来不了就取消活动' }));
  }
  return [
    ...faultIf(
      moved.includes('startsAt') && now >= gateOpensAt(next),
      'startsAt',
      '新的开始时间至少要在一小时以后，让报了名的人来得及知道',
    ),
    ...faultIf(
      moved.includes('signupClosesAt') && next.signupClosesAt <= now,
      'signupClosesAt',
      '报名截止时间已经过了，请改到以后',
    ),
  ];
}

const placeFaults = ({ activity, next, now }: Asked): readonly FieldFault[] =>
  faultIf(
    now >= activity.startsAt && differences(activity, next).some((field) => WHERE.includes(field)),
    'place.venue',
    '活动已经开始，地点不能再改；可以改见面指引',
  );

const hoursOf = ({ startsAt, endsAt, breakMinutes }: Duty) => ({ startsAt, endsAt, breakMinutes });
const askedOf = ({ minAge, skills }: Duty) => ({ minAge, skills });

/** A duty that people may have signed up for keeps what they relied on. */
function keptDutyFaults(
  duty: Duty,
  next: Duty,
  { path, asked }: { readonly path: string; readonly asked: Asked },
): readonly FieldFault[] {
  const { activity, seats, now } = asked;
  const confirmed = seats.find(({ dutyId }) => dutyId === duty.id)?.confirmed ?? 0;
  return [
    ...faultIf(
      now >= gateOpensAt(activity) && !sameContent(hoursOf(duty), hoursOf(next)),
      `${path}.startsAt`,
      '签到已经开放，岗位的时间和休息不能再改',
    ),
    ...faultIf(
      now >= activity.startsAt && next.quota !== duty.quota,
      `${path}.quota`,
      '活动已经开始，名额不能再改',
    ),
    ...faultIf(
      next.quota < duty.quota && next.quota < confirmed,
      `${path}.quota`,
      `这个岗位已经录取 ${confirmed} 人，名额不能少于 ${confirmed} 个`,
    ),
    ...faultIf(
      !sameContent(askedOf(duty), askedOf(next)),
      `${path}.minAge`,
      '已经发布的岗位，年龄下限和要求的技能不能改；有不同的要求请另加一个岗位',
    ),
  ];
}

function dutyFaults(asked: Asked): readonly FieldFault[] {
  const { activity, next, now } = asked;
  const gone = activity.duties.filter(({ id }) => !next.duties.some((duty) => duty.id === id));
  return [
    ...gone.map(({ name }) => ({
      path: 'duties',
      sentence: `岗位“${name}”不能去掉，请照原样写上；不再招人就把名额改成已经录取的人数`,
    })),
    ...next.duties.flatMap((duty, at) => {
      const path = `duties.${at}`;
      const was = activity.duties.find(({ id }) => id === duty.id);
      return was === undefined
        ? [
            ...faultIf(now >= gateOpensAt(activity), `${path}.id`, '签到已经开放，不能再加岗位'),
            ...faultIf(!NEW_ID.test(duty.id), `${path}.id`, NEW_ID_SENTENCE),
          ]
        : keptDutyFaults(was, duty, { path, asked });
    }),
  ];
}

/** Who reads the easy version must not read of another activity than the others. */
function easyFaults({ activity, next }: Asked): readonly FieldFault[] {
  const fields = differences(activity, next);
  return faultIf(
    activity.easySummary !== undefined && fields.includes('summary') && !fields.includes('easySummary'),
    'easySummary',
    '介绍改了，易读版也请一起改',
  );
}

/**
 * What keeps a change from being made, each at its field. Words may change until the end; the place and the quotas
 * until it starts; times and new duties until the gate opens. No duty goes, no quota falls below who is confirmed, and
 * what an activity may not say when it is published it may not say afterwards either. Empty: it may be changed.
 */
export function faultsBeforeChanging(asked: Asked): readonly FieldFault[] {
  const standing = standingFaults(asked);
  return standing.length > 0
    ? standing
    : [
        ...timeFaults(asked),
        ...placeFaults(asked),
        ...dutyFaults(asked),
        ...easyFaults(asked),
        ...faultsInContent(asked.next),
      ];
}
