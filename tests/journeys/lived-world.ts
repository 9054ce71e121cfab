import { aDuty, anActivity, inHours } from '../builders/an-activity';
import { activitiesSeeded, rolesSeeded, type Seeded, volunteersSeeded } from '../builders/documents';
import { NEWCOMER, PARENT, WORLD } from './world-data';

/** An activity of the journeys' team that begins so many hours from NOW, with one duty as long as itself. */
function anActivityIn(id: string, title: string, [begins, ends]: readonly [number, number]) {
  const [startsAt, endsAt] = [inHours(begins), inHours(ends)];
  return anActivity({
    id: id as never,
    title,
    ...{ startsAt, endsAt, signupClosesAt: inHours(begins - 1), publishedAt: inHours(begins - 700) },
    ...{ duties: [aDuty({ startsAt, endsAt, quota: 8 })], selfCheckIn: true },
  });
}

/** Saturday, 7 November, 9:00 to 12:00: hours that should have been recorded by Friday the 20th. */
export const LATE = anActivityIn('activity-late', '社区无障碍地图走访', [-407, -404]);
/** Saturday, 21 November, 9:00 to 12:00: over, its hours in the middle of being decided. */
export const SERVED = anActivityIn('activity-served', '为视障老人读报', [-71, -68]);
/** Has just begun: its gate is open. */
export const RUNNING = anActivityIn('activity-running', '轮椅推行练习日', [-0.5, 3.5]);

/** Whose life it is. The first has served at both activities that are over. */
export const PEOPLE = {
  newcomer: { openid: NEWCOMER, name: '林晓阳', phone: '13812345678' },
  /** Says that the hours are wrong. */
  disputing: { openid: 'open-disputing', name: '周静姝', phone: '13900000001' },
  /** Was let in long before the gate opened. */
  early: { openid: 'open-early', name: '陈知音', phone: '13900000002' },
  /** Came, but nobody scanned. */
  unscanned: { openid: 'open-unscanned', name: '吴启航', phone: '13900000003' },
  /** Served, and nobody has looked at it yet. */
  undecided: { openid: 'open-undecided', name: '李小禾', phone: '13900000004' },
  absent: { openid: 'open-absent', name: '钱立冬', phone: '13900000005' },
} as const;

/** The journeys' world with three activities more, and somebody who keeps the records of the organisation above. */
export const LIVED_WORLD: readonly Seeded[] = [
  ...WORLD.filter(({ collection }) => collection !== 'volunteers'),
  volunteersSeeded(2, { 1: { openid: PARENT } }),
  rolesSeeded({ [PARENT]: [{ kind: 'organizer', teamId: SERVED.recordingOrg.id }] }),
  ...activitiesSeeded([LATE, SERVED, RUNNING]),
];
