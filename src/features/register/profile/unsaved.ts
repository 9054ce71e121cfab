import { create } from 'zustand';
import { forgetStored, readStored, writeStored } from '../../../platform/storage';
import type { RegisterDraft } from '../draft';
import type { Step } from '../steps';

/** What somebody changed of their profile and has not saved yet, page by page; kept on the phone. */
interface Unsaved {
  readonly volunteerNo: string;
  readonly answers: { readonly [TStep in Step]?: Partial<RegisterDraft> };
}

const KEY = 'profile-unsaved';

interface UnsavedStore {
  readonly unsaved: Unsaved | undefined;
  readonly write: (volunteerNo: string, step: Step, part: Partial<RegisterDraft>) => void;
  readonly forget: (step: Step) => void;
}

const answersOf = (unsaved: Unsaved | undefined, volunteerNo: string): Unsaved['answers'] =>
  unsaved?.volunteerNo === volunteerNo ? unsaved.answers : {};

export const useUnsaved = create<UnsavedStore>((set, get) => ({
  unsaved: readStored<Unsaved>(KEY),
  write: (volunteerNo, step, part) => {
    const before = answersOf(get().unsaved, volunteerNo);
    const unsaved = { volunteerNo, answers: { ...before, [step]: { ...before[step], ...part } } };
    writeStored(KEY, unsaved);
    set({ unsaved });
  },
  forget: (step) => {
    const { unsaved } = get();
    if (unsaved === undefined) {
      return;
    }
    const { [step]: _, ...answers } = unsaved.answers;
    const isEmpty = Object.keys(answers).length === 0;
    if (isEmpty) {
      forgetStored(KEY);
    } else {
      writeStored(KEY, { ...unsaved, answers });
    }
    set({ unsaved: isEmpty ? undefined : { ...unsaved, answers } });
  },
}));

/** What this person changed on one page before; another person's is nobody's business. */
export const unsavedOn = (
  unsaved: Unsaved | undefined,
  volunteerNo: string,
  step: Step,
): Partial<RegisterDraft> | undefined => answersOf(unsaved, volunteerNo)[step];
