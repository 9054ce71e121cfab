import { charactersIn } from '#core/shared/characters';
import { durationWords } from '../../words/when';
import { DESK_WORDS as WORDS } from './words';

/** What is being written about a record. */
export type EditKind = 'enter' | 'correct' | 'answer';

/** One question a page. */
export type EditStep = 'minutes' | 'reason' | 'proof' | 'check';

const STEPS: { readonly [TKind in EditKind]: readonly EditStep[] } = {
  enter: ['minutes', 'reason', 'proof', 'check'],
  correct: ['minutes', 'reason', 'proof', 'check'],
  answer: ['reason', 'check'],
};

/** What the questions depend on besides the answers. */
export interface EditSetting {
  readonly kind: EditKind;
  /** What the scans say; absent when nobody was scanned. */
  readonly scannedMinutes?: number;
  /** The server has asked for a proof: the scans say otherwise than the page knows. */
  readonly isProofAsked: boolean;
}

/** Whether a correction only puts in place what the scans say: they are its proof. */
const followsScans = ({ kind, scannedMinutes, isProofAsked }: EditSetting, draft: EditDraft): boolean =>
  kind === 'correct' && !isProofAsked && scannedMinutes !== undefined && minutesOf(draft) === scannedMinutes;

/** The questions in their order. Minutes that no scan says are asked for their proof. */
export const stepsOf = (setting: EditSetting, draft: EditDraft): readonly EditStep[] =>
  STEPS[setting.kind].filter((step) => step !== 'proof' || !followsScans(setting, draft));

export const isEditKind = (text: string): text is EditKind => Object.hasOwn(STEPS, text);

/** A photo that was taken in already; `preview` is where this device can show it from. */
export interface DraftPhoto {
  readonly sha256: string;
  readonly preview: string;
  readonly alt: string;
}

/** What was typed so far. */
export interface EditDraft {
  readonly hours: string;
  readonly minutes: string;
  readonly reason: string;
  readonly proof: string;
  readonly photos: readonly DraftPhoto[];
  /** One more photo is being taken in. */
  readonly isTakingPhoto: boolean;
}

export const EMPTY_DRAFT: EditDraft = {
  ...{ hours: '', minutes: '', reason: '', proof: '' },
  ...{ photos: [], isTakingPhoto: false },
};
/** Fewer characters explain nothing. */
const SHORTEST = 4;
const HOUR = 60;

export const isShort = (text: string): boolean => charactersIn(text.trim()) < SHORTEST;

/** Which photo has no words for what is on it yet; -1 when every one has. */
export const unsaidPhoto = ({ photos }: Pick<EditDraft, 'photos'>): number =>
  photos.findIndex(({ alt }) => isShort(alt));

/** The field that holds the words for a photo. */
export const photoField = (at: number): string => `photo-${at + 1}`;
/** The button that takes a photo. */
export const TAKE_PHOTO = 'take-photo';

const DIGITS = /^\d{1,3}$/;

/** The field of the minutes at which a fault is told: the one that is no number. */
const minutesField = ({ hours, minutes }: EditDraft): string =>
  /^(\d{1,3})?$/.test(hours.trim()) && minutes.trim() !== '' && !DIGITS.test(minutes.trim())
    ? 'minutes'
    : 'hours';

/** Of the proof: the photo without words once the proof itself is written, or the button that is still busy. */
function proofField(draft: EditDraft): string {
  if (isShort(draft.proof)) {
    return 'proof';
  }
  if (draft.isTakingPhoto) {
    return TAKE_PHOTO;
  }
  const unsaid = unsaidPhoto(draft);
  return unsaid === -1 ? 'proof' : photoField(unsaid);
}

/** Where a fault in the answer to one question is told; the look at everything has only the button that sends it. */
export function fieldOf(step: EditStep, draft: EditDraft): string {
  switch (step) {
    case 'minutes':
      return minutesField(draft);
    case 'reason':
      return step;
    case 'proof':
      return proofField(draft);
    case 'check':
      return 'send';
  }
}

/** Whole minutes of a draft; `undefined` when it is not written in digits. An empty box is nothing. */
export function minutesOf({ hours, minutes }: Pick<EditDraft, 'hours' | 'minutes'>): number | undefined {
  const [whole, rest] = [hours.trim() || '0', minutes.trim() || '0'];
  const isNumber = DIGITS.test(whole) && DIGITS.test(rest) && `${hours}${minutes}`.trim() !== '';
  return isNumber ? Number(whole) * HOUR + Number(rest) : undefined;
}

interface Limits {
  readonly kind: EditKind;
  readonly mostMinutes: number;
}

function minutesFault(draft: EditDraft, { kind, mostMinutes }: Limits): string | undefined {
  const minutes = minutesOf(draft);
  if (minutes === undefined) {
    return WORDS.minutesWrong;
  }
  if (kind === 'enter' && minutes === 0) {
    return WORDS.minutesNone;
  }
  return minutes > mostMinutes ? WORDS.minutesMost(durationWords(mostMinutes)) : undefined;
}

function photoFault(draft: EditDraft): string | undefined {
  if (draft.isTakingPhoto) {
    return WORDS.photoUnderWay;
  }
  const unsaid = unsaidPhoto(draft);
  return unsaid === -1 ? undefined : WORDS.photoAltShort(unsaid + 1);
}

/** What is wrong with the answer to one question; nothing when one may go on. */
export function faultIn(step: EditStep, draft: EditDraft, limits: Limits): string | undefined {
  switch (step) {
    case 'minutes':
      return minutesFault(draft, limits);
    case 'reason':
      return isShort(draft.reason) ? WORDS.reasonShort : undefined;
    case 'proof':
      return isShort(draft.proof) ? WORDS.proofShort : photoFault(draft);
    case 'check':
      return undefined;
  }
}
