import type { ActivityId, VolunteerId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { clashIn, type Engagement } from '#core/signup/engagements';
import { compareAndSet, get, insertUnique } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';

/** When a volunteer is taken. One document a person, so that two sign-ups at once cannot both find the time free. */
interface AgendaDocument extends Stored {
  readonly engagements: readonly Engagement[];
}

const agendas = collection<AgendaDocument>('agendas');

/** Keeps a time free for an activity; answers the engagement in the way, if any. Asking again is harmless. */
export async function engage(
  volunteerId: VolunteerId,
  wanted: Engagement,
  now: Instant,
): Promise<Engagement | undefined> {
  for (;;) {
    const agenda = await get(agendas, volunteerId);
    if (agenda === undefined) {
      const { kind } = await insertUnique(agendas, { _id: volunteerId, engagements: [wanted] });
      if (kind === 'inserted') {
        return undefined;
      }
      continue;
    }
    const clash = clashIn(agenda.engagements, wanted);
    if (clash !== undefined) {
      return clash;
    }
    const others = agenda.engagements.filter(
      ({ activityId, endsAt }) => activityId !== wanted.activityId && endsAt > now,
    );
    if ((await compareAndSet(agendas, agenda, { engagements: [...others, wanted] })) !== undefined) {
      return undefined;
    }
  }
}

/**
 * Moves a promised time to where its activity was moved, also into another promise: the person has to be told, and may
 * leave one of them. `hours` is asked after the agenda was read, so that a newer sign-up in between wins; whose agenda
 * does not list the activity any more has left it.
 */
export async function reengage(
  volunteerId: VolunteerId,
  activityId: ActivityId,
  hours: () => Promise<Pick<Engagement, 'startsAt' | 'endsAt'> | undefined>,
): Promise<void> {
  for (;;) {
    const agenda = await get(agendas, volunteerId);
    const listed = agenda?.engagements.find((one) => one.activityId === activityId);
    const moved = listed && (await hours());
    const isThere = moved?.startsAt === listed?.startsAt && moved?.endsAt === listed?.endsAt;
    if (agenda === undefined || moved === undefined || isThere) {
      return;
    }
    const engagements = agenda.engagements.map((one) => (one === listed ? { ...one, ...moved } : one));
    if ((await compareAndSet(agendas, agenda, { engagements })) !== undefined) {
      return;
    }
  }
}

/**
 * Gives the time of an activity back, if the person is still gone from it when asked after reading the agenda; a new
 * sign-up in between writes the agenda first and so wins.
 */
export async function disengage(
  volunteerId: VolunteerId,
  activityId: ActivityId,
  isGone: () => Promise<boolean>,
): Promise<void> {
  for (;;) {
    const agenda = await get(agendas, volunteerId);
    const isListed = agenda?.engagements.some((one) => one.activityId === activityId) ?? false;
    if (agenda === undefined || !isListed || !(await isGone())) {
      return;
    }
    const engagements = agenda.engagements.filter((one) => one.activityId !== activityId);
    if ((await compareAndSet(agendas, agenda, { engagements })) !== undefined) {
      return;
    }
  }
}
