import { instant } from '#core/shared/instant';
import { inHours, NOW } from '../builders/an-activity';
import { anUpload } from '../builders/gate';
import { REQUESTS } from '../builders/requests';
import type { CloudSession } from '../support/cloud';
import { GivenUp, type Ledger } from './kills-ledger';

/** Activities at the same hours, so that nobody may have a place at two of them. */
export const ACTIVITY_IDS = ['kills-0', 'kills-1', 'kills-2', 'kills-3'] as const;
/** When those activities are. */
export const HOURS = { startsAt: inHours(50), endsAt: inHours(54), signupClosesAt: inHours(48) };
/** How many can be scanned at the gate. */
export const AT_THE_GATE = 40;

/** What one person was told last; what they gave up on is not in it. */
export interface Told {
  readonly openid: string;
  volunteerNo?: string;
  /** By activity: how the last call about it ended. */
  readonly standing: Map<string, string>;
}

interface Person {
  readonly told: Told;
  readonly session: CloudSession;
  readonly number: number;
  readonly ledger: Ledger;
}

async function register({ told, session, number, ledger }: Person): Promise<void> {
  const { guardian, ...application } = REQUESTS.register;
  const phone = `139${String(number).padStart(8, '0')}`;
  const asked = { request: { ...application, phone }, insists: number % 4 !== 0 };
  const reply = await ledger.insist(session, 'register', asked);
  if (!('profile' in reply)) {
    throw new Error(`register answered ${reply.kind} to ${told.openid}`);
  }
  told.volunteerNo = reply.profile.volunteerNo;
}

async function change(person: Person, name: 'sign-up' | 'withdraw', activityId: string): Promise<void> {
  const { told, session, number, ledger } = person;
  told.standing.delete(activityId);
  const more = name === 'sign-up' ? { dutyId: 'guide', agreed: true } : {};
  const asked = { request: { activityId, ...more }, insists: number % 4 !== 1 };
  const { kind } = await ledger.insist(session, name, asked);
  told.standing.set(activityId, kind);
}

/** Registers, signs up, and then, by number: wants to be elsewhere at the same time, leaves, comes back. */
async function live(person: Person): Promise<void> {
  const { number } = person;
  const [here = '', there = ''] = [number, number + 1].map((at) => ACTIVITY_IDS[at % ACTIVITY_IDS.length]);
  await register(person);
  await change(person, 'sign-up', here);
  if (number % 5 === 1) {
    await change(person, 'sign-up', there);
  }
  if (number % 3 === 0) {
    await change(person, 'withdraw', here);
  }
  if (number % 6 === 0) {
    await change(person, 'sign-up', here);
  }
}

const forgiven = (cause: unknown): void => {
  if (!(cause instanceof GivenUp)) {
    throw cause;
  }
};

/** One person’s life on a machine that dies now and then; answers what they were told. */
export async function livePerson(session: CloudSession, number: number, ledger: Ledger): Promise<Told> {
  const told: Told = { openid: `kills-open-${number}`, standing: new Map() };
  await live({ told, session, number, ledger }).catch(forgiven);
  return told;
}

/** Uploads that somebody came and went, each in a call of its own; answers the ids of the scans. */
export async function scanPerson(steward: CloudSession, turn: number, ledger: Ledger) {
  const ids: string[] = [];
  for (const [at, kind] of (['in', 'out'] as const).entries()) {
    const happenedAt = instant(NOW - 3_600_000 + turn * 60_000 + at * 30_000);
    const scan = anUpload(kind, { number: turn % AT_THE_GATE, happenedAt });
    const request = { activityId: 'activity-1', sentAt: NOW, scans: [scan] };
    const { outcomes } = await ledger.insist(steward, 'upload-scans', { request, insists: true });
    const [outcome] = outcomes;
    if (outcome?.kind !== 'stored' && outcome?.kind !== 'known') {
      throw new Error(`a scan was answered ${JSON.stringify(outcome)}`);
    }
    ids.push(scan.id);
  }
  return ids;
}
