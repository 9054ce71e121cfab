import { type Instant, instant, MINUTE } from '#core/shared/instant';
import { answerOf } from '../../builders/a-cloud';
import { after, anUpload, STEWARD, signupOf, upload } from '../../builders/gate';
import type { Cloud } from '../../support/cloud';
import { type EventPlan, PLANNED_MINUTES, strangerBeside } from './day';
import { lostOf, type StoredFact, surplusOf } from './held-against';
import { FORGERIES, type Forgery } from './passes';
import type { Shown } from './phone';

/** Somebody stood before a gate, and what the phone said. */
export interface Happened extends Shown {
  readonly number: number;
  readonly isForged: boolean;
}

/** How the event went. The first three must be 0. */
export interface EventReport {
  /** Scans of phones, let through or not, that the server does not have. */
  readonly lost: number;
  /**
   * Scans stored twice or that no phone made, people counted twice, and people whose minutes are not those of their
   * scans.
   */
  readonly doubled: number;
  /** Forgeries that a phone or the server took for a pass. */
  readonly forgedAccepted: number;
  readonly scans: number;
  readonly accepted: number;
  readonly forgedShown: number;
  readonly deaths: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/**
 * Minutes of one person by hand: in and out in turn, the open end closed at the planned end, at most 1.2 times the
 * plan.
 */
function minutesByHand(scans: readonly Happened[]): number {
  const moments = scans
    .map(({ scan: { id, kind, happenedAt, skewMs = 0 } }) => ({ id, kind, at: happenedAt - skewMs }))
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  let served = 0;
  let since: number | undefined;
  for (const { kind, at } of moments) {
    if (kind === 'in') {
      since ??= at;
    } else if (since !== undefined) {
      served += at - since;
      since = undefined;
    }
  }
  served += since === undefined ? 0 : Math.max(0, after(PLANNED_MINUTES) - since);
  return Math.floor(Math.min(served / MINUTE, PLANNED_MINUTES * 1.2));
}

const MOST_TRIES = 5;

/** Asks again when a busy machine ran out of time. */
async function persistently<TValue>(ask: () => Promise<TValue>): Promise<TValue> {
  for (let tried = 1; tried < MOST_TRIES; tried += 1) {
    try {
      return await ask();
    } catch {
      // The last try below tells what is wrong.
    }
  }
  return ask();
}

/** People whose records say other minutes than their scans by hand, asked one by one as the volunteers would. */
async function wrongMinutes(cloud: Cloud, accepted: readonly Happened[]): Promise<number> {
  const byPerson = new Map<number, Happened[]>();
  for (const one of accepted) {
    byPerson.set(one.number, [...(byPerson.get(one.number) ?? []), one]);
  }
  const waiting = [...byPerson];
  let wrong = 0;
  const ask = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [number, scans] = next;
      const session = await cloud.session(`open-${number}`);
      const reply = await persistently(() => answerOf(session, 'my-records'));
      wrong += reply.totalMinutes === minutesByHand(scans) ? 0 : 1;
    }
  };
  await Promise.all(Array.from({ length: 4 }, ask));
  return wrong;
}

/** What a thief of a phone has seen: a pass with which somebody came in, and when by the server's clock. */
interface SeenPass {
  readonly number: number;
  readonly pass: string;
  readonly at: Instant;
}

function seenPass(accepted: readonly Happened[]): SeenPass {
  const [came] = accepted.filter(({ scan }) => scan.kind === 'in' && scan.pass !== undefined);
  if (came === undefined) {
    throw new Error('nobody came in by a pass');
  }
  const { happenedAt, skewMs = 0, pass = '' } = came.scan;
  return { number: came.number, pass, at: instant(happenedAt - skewMs) };
}

/** How long after its owner somebody shows a pass again. */
const AT_ONCE_MS = 5000;

/**
 * A phone in bad hands claims that it let forgeries in, by themselves and as the pass of somebody else on the roster.
 */
async function hostileUpload(cloud: Cloud, seen: SeenPass, plan: EventPlan): Promise<readonly string[]> {
  const steward = await cloud.session(`open-${STEWARD}`);
  const at = after(10);
  const claim = { method: 'pass', skewMs: 0, device: 'stolen-phone' } as const;
  const forged = (Object.keys(FORGERIES) as readonly Forgery[]).map((forgery, number) => {
    const happenedAt = forgery === 'shown again at once' ? seen.at + AT_ONCE_MS : at;
    const stranger = strangerBeside(plan, number);
    const pass = FORGERIES[forgery]({ number, stranger, at, seen: seen.pass });
    const { signupId: _, ...scan } = anUpload('in', { ...claim, happenedAt, pass });
    return scan;
  });
  const other = (seen.number + 1) % plan.volunteers;
  const asAnother = { ...claim, number: other, happenedAt: seen.at + AT_ONCE_MS, pass: seen.pass };
  const scans = [...forged, anUpload('in', { ...asAnother, signupId: signupOf(other) })];
  await persistently(() => upload(steward, scans, at));
  return scans.map(({ id }) => id);
}

const nth = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length * share)] ?? 0;

const isTaken = (document: StoredFact | undefined): boolean =>
  document !== undefined && document['refused'] === undefined && document['forced'] === undefined;

const storedIn = async (cloud: Cloud) =>
  new Map((await cloud.documents('scans')).map((document) => [String(document['_id']), document]));

/** People counted more than once at the gate. */
async function countedTwice(cloud: Cloud): Promise<number> {
  const gates = await cloud.documents('gates');
  const people = gates.flatMap((gate) => ['inside', 'left'].flatMap((field) => gate[field] as string[]));
  return people.length - new Set(people).size;
}

/** Holds what the phones said against what the server has. */
export async function reportOf(
  cloud: Cloud,
  happened: readonly Happened[],
  { plan, deaths }: { readonly plan: EventPlan; readonly deaths: number },
): Promise<EventReport> {
  const stored = await storedIn(cloud);
  const accepted = happened.filter(({ verdict }) => verdict.kind === 'accepted');
  const genuine = accepted.filter(({ isForged }) => !isForged);
  const wrong = await wrongMinutes(cloud, genuine);
  const hostile = await hostileUpload(cloud, seenPass(genuine), plan);
  const atLast = await storedIn(cloud);
  const forged = [...happened.filter(({ isForged }) => isForged).map(({ scan }) => scan.id), ...hostile];
  const waits = happened.map(({ ms }) => ms);
  return {
    lost: lostOf(happened, stored),
    doubled: surplusOf(happened, stored) + (await countedTwice(cloud)) + wrong,
    forgedAccepted: accepted.length - genuine.length + forged.filter((id) => isTaken(atLast.get(id))).length,
    ...{ scans: happened.length, accepted: accepted.length, forgedShown: forged.length, deaths },
    ...{ medianMs: nth(waits, 0.5), p99Ms: nth(waits, 0.99) },
  };
}
