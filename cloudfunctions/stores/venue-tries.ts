import { countTry, type TryVerdict, type VenueTry } from '#core/attendance/venue-tries';
import type { VolunteerId } from '#core/shared/ids';
import { compareAndSet, get, insertUnique } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';

/** The venue codes somebody tried lately. One document a person, so that tries at once cannot all be the first. */
interface VenueTriesDocument extends Stored {
  readonly tries: readonly VenueTry[];
}

const venueTries = collection<VenueTriesDocument>('venue-tries');

/** Writes a try down before its code is looked at, or says when the person may try again. */
export async function takeTry(volunteerId: VolunteerId, wanted: VenueTry): Promise<TryVerdict> {
  for (;;) {
    const document = await get(venueTries, volunteerId);
    const verdict = countTry(document?.tries ?? [], wanted);
    if (verdict.kind === 'too-many-tries') {
      return verdict;
    }
    const { tries } = verdict;
    const isWritten =
      document === undefined
        ? (await insertUnique(venueTries, { _id: volunteerId, tries })).kind === 'inserted'
        : (await compareAndSet(venueTries, document, { tries })) !== undefined;
    if (isWritten) {
      return verdict;
    }
  }
}

/** Takes a try back: its code was right. */
export async function giveTryBack(volunteerId: VolunteerId, scanId: string): Promise<void> {
  for (;;) {
    const document = await get(venueTries, volunteerId);
    const tries = document?.tries.filter((one) => one.scanId !== scanId) ?? [];
    if (document === undefined || tries.length === document.tries.length) {
      return;
    }
    if ((await compareAndSet(venueTries, document, { tries })) !== undefined) {
      return;
    }
  }
}
