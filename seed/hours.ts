import type { Scan } from '#core/attendance/scan';
import { scansBySignup } from '#core/attendance/scan-order';
import { annulledScans } from '#core/hours/annulled-scans';
import { judgeAgree, judgeDispute, judgePutRight, judgeUphold } from '#core/hours/answer';
import { plannedMinutes, plannedSpans } from '#core/hours/by-hand';
import { type Judged, judgeConfirm, judgeCorrect, judgeEnter } from '#core/hours/decide';
import type { Decision } from '#core/hours/decision';
import { underShareOf } from '#core/hours/exceptions';
import { foldDecisions } from '#core/hours/fold-decisions';
import type { Decider, Elsewhere, HourCase } from '#core/hours/hour-case';
import { proposalOf } from '#core/hours/proposal';
import type { TeamId } from '#core/shared/ids';
import { DAY, type Instant, instant } from '#core/shared/instant';
import type { Decided } from './decided';
import { type Dice, diceOf } from './dice';
import { openidOf } from './people';
import type { SeedDuty, SeedSignup } from './sign-ups';
import type { SeedVolunteer } from './volunteers';

/** What ended less long ago the organizer of the demonstration has yet to decide about. */
const LATELY = 1.75 * DAY;
const REASONS = {
  entered: '当天签到手机没电，没有扫上',
  proof: '纸质签到表，存于服务队（示例）',
  disputed: '我那天一直帮到收拾完场地才走',
  upheld: '核对了签到口的记录和现场照片，时间没有错',
  corrected: '核对后补上收拾场地的时间',
  shortened: '核对签到表，中间休息的半小时不计',
} as const;

/** What one person’s record has come to. */
interface File {
  readonly signup: SeedSignup;
  readonly at: SeedDuty;
  readonly scans: readonly Scan[];
  readonly decisions: readonly Decision[];
}

interface Deciding {
  readonly dice: Dice;
  readonly now: Instant;
  /** Who leads the team, and who keeps the books of the organisation above it. */
  readonly leader: SeedVolunteer;
  readonly keeper: SeedVolunteer | undefined;
  /** What others vouched for before, by volunteer number. */
  readonly vouched: Map<string, Elsewhere[]>;
}

function caseOf({ signup, at, scans, decisions }: File, when: Instant, { vouched }: Deciding): HourCase {
  const { activity } = at.at;
  const proposal = proposalOf({ activity, dutyId: at.duty.id, scans }, when);
  return {
    ...{ record: signup.id, volunteerNo: signup.volunteer.volunteerNo, activity, dutyId: at.duty.id },
    ...{ isConfirmed: true, decisions, standing: foldDecisions(decisions) },
    ...(proposal === undefined ? {} : { proposal }),
    annulled: annulledScans(scans),
    elsewhere: vouched.get(signup.volunteer.volunteerNo) ?? [],
  };
}

/** One step in the life of a record: who says what, and when at the earliest. */
interface Step {
  readonly by: SeedVolunteer | undefined;
  readonly as: Decider['as'];
  readonly afterDays: number;
  readonly judge: (hourCase: HourCase, decider: Decider) => Judged;
}

function taken(file: File, step: Step, deciding: Deciding): File {
  const last = file.decisions.at(-1)?.at ?? file.at.duty.endsAt;
  const at = instant(last + step.afterDays * DAY + deciding.dice.between(0, 5 * 3_600_000));
  if (step.by === undefined || at > deciding.now) {
    return file;
  }
  const judged = step.judge(caseOf(file, at, deciding), { by: step.by.volunteerNo, as: step.as, at });
  return judged.kind === 'decides' ? { ...file, decisions: [...file.decisions, judged.decision] } : file;
}

const enter: Step['judge'] = (hourCase, decider) => {
  const { activity, dutyId } = hourCase;
  const duty = activity.duties.find(({ id }) => id === dutyId);
  const { entered: reason, proof } = REASONS;
  return judgeEnter(
    hourCase,
    { minutes: duty === undefined ? 0 : plannedMinutes(duty), reason, proof },
    decider,
  );
};

/** Of what has just ended only who was not scanned has been written down, by evening; the rest is still to be done. */
const onTheDay = (file: File, { leader }: Deciding): Step | undefined =>
  file.scans.length > 0 ? undefined : { by: leader, as: 'organizer', afterDays: 0, judge: enter };

/** As the scans say; who was there for too small a share has told why. */
const confirm: Step['judge'] = (hourCase, decider) => {
  const { proposal } = hourCase;
  const isUnder = proposal !== undefined && underShareOf(hourCase, proposal.service) !== undefined;
  const reason = isUnder ? { reason: '家中有事提前离开，已和本人核对' } : {};
  return judgeConfirm(hourCase, { minutes: proposal?.service.minutes ?? 0, ...reason }, decider);
};

/** What the organizer does first: confirms what was scanned, or writes by hand for somebody who was not scanned. */
function firstStep(file: File, deciding: Deciding): Step | undefined {
  const { leader, dice, now } = deciding;
  if (leader.openid === openidOf('organizer') && now - file.at.duty.endsAt < LATELY) {
    return onTheDay(file, deciding);
  }
  const common = { by: leader, as: 'organizer' as const, afterDays: dice.between(1, 4) };
  if (file.scans.length > 0) {
    return { ...common, judge: confirm };
  }
  return dice.chance(0.35) ? { ...common, judge: enter } : undefined;
}

const agree = ({ keeper }: Deciding): Step => ({
  ...{ by: keeper, as: 'parent-organisation', afterDays: 2, judge: judgeAgree },
});

const dispute = ({ signup }: File): Step => ({
  ...{ by: signup.volunteer, as: 'volunteer', afterDays: 1 },
  judge: (hourCase, decider) => judgeDispute(hourCase, REASONS.disputed, decider),
});

function answer(file: File, { leader, dice }: Deciding): Step {
  const common = { by: leader, as: 'organizer' as const, afterDays: 1 };
  const minutes = plannedMinutes(file.at.duty);
  return dice.chance(0.5)
    ? { ...common, judge: (hourCase, decider) => judgeUphold(hourCase, REASONS.upheld, decider) }
    : {
        ...common,
        judge: (hourCase, decider) =>
          judgePutRight(hourCase, { minutes, reason: REASONS.corrected, proof: REASONS.proof }, decider),
      };
}

/** Long after it was in force, somebody notices that less was served. */
const shorten = ({ decisions }: File, { leader }: Deciding): Step => ({
  ...{ by: leader, as: 'organizer', afterDays: 10 },
  judge: (hourCase, decider) => {
    const minutes = (foldDecisions(decisions).service?.minutes ?? 0) - 30;
    const { shortened: reason, proof } = REASONS;
    return judgeCorrect(hourCase, { minutes, reason, proof }, decider);
  },
});

/** The veteran disputes nothing; the first record of theirs is corrected, and agreed to by the second person. */
function lifeOfVeteran(file: File, deciding: Deciding): File {
  const isFirst = !deciding.vouched.has(file.signup.volunteer.volunteerNo);
  if (!isFirst || foldDecisions(file.decisions).state !== 'approved') {
    return file;
  }
  return taken(taken(file, shorten(file, deciding), deciding), agree(deciding), deciding);
}

function lifeOf(file: File, deciding: Deciding): File {
  const { dice } = deciding;
  const [isDisputed, isAnswered] = [dice.chance(0.03), dice.chance(0.6)];
  const first = firstStep(file, deciding);
  const begun = first === undefined ? file : taken(file, first, deciding);
  const agreed =
    foldDecisions(begun.decisions).state === 'awaiting' ? taken(begun, agree(deciding), deciding) : begun;
  if (file.signup.volunteer.openid === openidOf('veteran')) {
    return lifeOfVeteran(agreed, deciding);
  }
  if (!isDisputed) {
    return agreed;
  }
  const disputed = taken(agreed, dispute(agreed), deciding);
  return isAnswered ? taken(disputed, answer(disputed, deciding), deciding) : disputed;
}

function remember({ signup, at, decisions }: File, { vouched }: Deciding): void {
  const { state, service } = foldDecisions(decisions);
  if (service === undefined || (state !== 'approved' && state !== 'awaiting')) {
    return;
  }
  const spans = service.stays.length > 0 ? service.stays : plannedSpans(at.duty);
  const own = { record: signup.id, title: service.title, day: service.day, days: service.days, spans };
  const { volunteerNo } = signup.volunteer;
  vouched.set(volunteerNo, [...(vouched.get(volunteerNo) ?? []), own]);
}

export interface SeedHours {
  readonly duties: readonly SeedDuty[];
  readonly scans: readonly Scan[];
  readonly leaders: ReadonlyMap<TeamId, SeedVolunteer>;
  /** Keepers of the books of organisations above teams. */
  readonly keepers: ReadonlyMap<TeamId, SeedVolunteer>;
  readonly now: Instant;
}

/** One team in so many has let the hours of its activities lie. */
const LETS_LIE = 9;

/**
 * Decisions about the service at activities that are over, by the product’s own rules: confirmed, entered by hand,
 * agreed to, disputed, answered. Some wait for somebody, and one team in nine has not begun.
 */
export function inventDecisions(seed: string, given: SeedHours): readonly Decided[] {
  const { duties, scans, leaders, keepers, now } = given;
  const own = scansBySignup(scans);
  const vouched = new Map<string, Elsewhere[]>();
  const over = duties
    .filter(({ at, duty }) => at.fate !== 'cancelled' && at.activity.countsAsService && duty.endsAt < now)
    .filter(({ at }) => Number(at.activity.team.id.slice(-2)) % LETS_LIE !== 3)
    .sort((one, other) => one.duty.endsAt - other.duty.endsAt);
  return over.flatMap((at) => {
    const { team, recordingOrg } = at.at.activity;
    const leader = leaders.get(team.id);
    if (leader === undefined) {
      return [];
    }
    const dice = diceOf(`${seed}:hours:${at.duty.id}`);
    const deciding: Deciding = { dice, now, leader, keeper: keepers.get(recordingOrg.id), vouched };
    return at.signups
      .filter(({ state }) => state === 'confirmed')
      .flatMap((signup) => {
        const file = { signup, at, scans: own.get(signup.id) ?? [], decisions: [] };
        const lived = lifeOf(file, deciding);
        remember(lived, deciding);
        return lived.decisions.map((decision) => ({ org: recordingOrg, decision }));
      });
  });
}
