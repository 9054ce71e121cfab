import type { Activity } from '#core/activity/activity';
import { standingAfter } from '#core/hours/answer';
import type { Judged } from '#core/hours/decide';
import type { HourCase } from '#core/hours/hour-case';
import type { HourOutcome } from '#core/hours/views';
import type { Sha256 } from '#core/ledger/entry';
import type { SignupId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { readCases } from './hour-cases';
import { recountSheet, touchSheet } from './hour-sheets';
import { appendAll, personTurnsOf } from './ledger';
import { readSignups } from './signups';

/** Something asked about several records of one activity. */
export interface Asked {
  readonly activity: Activity;
  readonly records: readonly SignupId[];
  readonly judge: (hourCase: HourCase) => Judged;
  readonly now: Instant;
  readonly sha256: Sha256;
}

/** Times that somebody else may take the turn before the caller is asked to come again. */
const ROUNDS = 8;

function outcomeOf(hourCase: HourCase, judged: Judged): HourOutcome {
  const { record } = hourCase;
  if (judged.kind === 'refused') {
    return { record, kind: 'refused', refusal: judged.refusal };
  }
  const { state, service = hourCase.proposal?.service, needs } = standingAfter(hourCase, judged);
  return { record, kind: 'done', state, minutes: service?.minutes ?? 0, needs };
}

interface Round {
  readonly outcomes: readonly HourOutcome[];
  /** Records whose turn somebody else took meanwhile. */
  readonly again: readonly SignupId[];
}

async function round(asked: Asked, records: readonly SignupId[]): Promise<Round> {
  const { activity, judge, now, sha256 } = asked;
  // Known before anything else is read: what is decided meanwhile about the same people takes the turn away.
  const people = await readSignups(records);
  const turns = await personTurnsOf(people.map(({ volunteerNo }) => volunteerNo));
  const cases = (await readCases(activity, records, now)).map(({ hourCase }) => hourCase);
  const judgements = cases.map((hourCase) => ({ hourCase, judged: judge(hourCase) }));
  const decisions = judgements.flatMap(({ hourCase, judged }) =>
    judged.kind === 'decides'
      ? [{ decision: judged.decision, personTurn: (turns.get(hourCase.volunteerNo) ?? 0) + 1 }]
      : [],
  );
  const appended = await appendAll({ org: activity.recordingOrg, sha256 }, decisions);
  const taken = new Set(
    decisions.filter((_, at) => appended[at]?.kind === 'taken').map(({ decision }) => decision.record),
  );
  const known = new Set(cases.map(({ record }) => record));
  return {
    outcomes: [
      ...judgements
        .filter(({ hourCase }) => !taken.has(hourCase.record))
        .map(({ hourCase, judged }) => outcomeOf(hourCase, judged)),
      ...records.filter((id) => !known.has(id)).map((record): HourOutcome => ({ record, kind: 'unknown' })),
    ],
    again: [...taken],
  };
}

/**
 * Decides about records of one activity, each by itself, and writes the decisions into the ledger.
 *
 * Of two people who decide at once about the same record, or about the same person at two activities, one gets the turn;
 * the other is judged anew against what now stands. Cut off in
 * the middle the first ones are written and the rest are not: the same call once more finishes them, and finds its own
 * decisions standing.
 */
export async function decideAll(asked: Asked): Promise<readonly HourOutcome[]> {
  const { activity, now } = asked;
  await touchSheet(activity.id, now);
  let records = [...new Set(asked.records)];
  const outcomes: HourOutcome[] = [];
  for (let turn = 0; turn < ROUNDS && records.length > 0; turn += 1) {
    const done = await round(asked, records);
    outcomes.push(...done.outcomes);
    records = [...done.again];
  }
  await recountSheet(activity, now);
  return [...outcomes, ...records.map((record): HourOutcome => ({ record, kind: 'try-again' }))];
}
