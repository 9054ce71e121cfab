import { type Dispatch, type SetStateAction, useState } from 'react';
import { MOST_PROOF_BYTES } from '#core/hours/proof-photo';
import { call } from '../../backend/call';
import { takePhoto } from '../../platform/take-photo';
import { say } from '../../ui/say';
import { failureWords } from '../../words/failures';
import type { DraftPhoto, EditDraft } from './edit-form';
import { DESK_WORDS as WORDS } from './words';

/** What became of one photo. */
type Taken =
  | { readonly kind: 'taken'; readonly photo: DraftPhoto }
  | { readonly kind: 'left' }
  | { readonly kind: 'refused' | 'failed'; readonly sentence: string };

/** Asks for one photo and hands it to the server; sending the same one again is the same photo. */
async function take(activityId: string): Promise<Taken> {
  const picked = await takePhoto(MOST_PROOF_BYTES);
  switch (picked.kind) {
    case 'left':
      return picked;
    case 'refused':
      return { kind: 'refused', sentence: WORDS.photoRefused };
    case 'unreadable':
      return { kind: 'failed', sentence: WORDS.photoUnreadable };
    case 'photo': {
      const answer = await call('upload-proof', { activityId, content: picked.content });
      if (answer.ok) {
        const { sha256 } = answer.value;
        return { kind: 'taken', photo: { sha256, preview: picked.preview, alt: '' } };
      }
      const { title, advice } = failureWords(answer);
      return { kind: 'failed', sentence: answer.fields?.[0]?.sentence ?? `${title}。${advice}` };
    }
  }
}

/** Photos of the proof: adding one and taking one away. What went wrong is said and stays to be read. */
export function useProofPhotos(activityId: string, onChange: Dispatch<SetStateAction<EditDraft>>) {
  const [trouble, setTrouble] = useState<Extract<Taken, { readonly sentence: string }>>();
  const taking = (isTakingPhoto: boolean) => onChange((draft) => ({ ...draft, isTakingPhoto }));
  const put = (change: (photos: readonly DraftPhoto[]) => readonly DraftPhoto[]) =>
    onChange((draft) => ({ ...draft, photos: change(draft.photos) }));
  const complain = (what: Extract<Taken, { readonly sentence: string }>) => {
    setTrouble(what);
    say(what.sentence, 'urgent');
  };
  const add = async (known: readonly DraftPhoto[]) => {
    setTrouble(undefined);
    taking(true);
    const taken = await take(activityId);
    taking(false);
    if (taken.kind === 'left') {
      return;
    }
    if (taken.kind !== 'taken') {
      complain(taken);
    } else if (known.some(({ sha256 }) => sha256 === taken.photo.sha256)) {
      complain({ kind: 'failed', sentence: WORDS.photoTwice });
    } else {
      put((photos) => [...photos, taken.photo]);
      say(WORDS.photoAdded(known.length + 1));
    }
  };
  const remove = (at: number) => {
    put((photos) => photos.filter((_, other) => other !== at));
    say(WORDS.photoRemoved(at + 1));
  };
  const describe = (at: number, alt: string) =>
    put((photos) => photos.map((photo, other) => (other === at ? { ...photo, alt } : photo)));
  return { trouble, add, remove, describe };
}
