import { create } from 'zustand';
import type { AccessFeature } from '#core/access/features';
import type { ServiceCategory } from '#core/activity/categories';
import type { ConsentKey } from '#core/consent/documents';
import type { FreeTime } from '#core/volunteer/free-times';
import type { Skill } from '#core/volunteer/skills';
import { forgetStored, readStored, writeStored } from '../../platform/storage';

/** What has been typed so far; kept on the phone after every page, so that nothing is lost. */
export interface RegisterDraft {
  readonly name: string;
  readonly phone: string;
  /** That WeChat named this number; gone as soon as another one is typed. */
  readonly phoneProof?: string | undefined;
  readonly birthDay: string;
  readonly residence?: { readonly code: string; readonly name: string };
  readonly categories: readonly ServiceCategory[];
  readonly skills: readonly Skill[];
  readonly freeTimes: readonly FreeTime[];
  readonly needs: readonly AccessFeature[];
  readonly guardianName: string;
  readonly guardianPhone: string;
  readonly guardianAgreed: boolean;
  readonly consents: readonly ConsentKey[];
  /** The pages left with 下一步, also those where there was nothing to say. */
  readonly passed: readonly string[];
  /** Where to go once registered: the activity they came from. */
  readonly then?: string;
}

const EMPTY: RegisterDraft = {
  name: '',
  phone: '',
  birthDay: '',
  categories: [],
  skills: [],
  freeTimes: [],
  needs: [],
  guardianName: '',
  guardianPhone: '',
  guardianAgreed: false,
  consents: [],
  passed: [],
};
const KEY = 'register-draft';

interface DraftStore {
  readonly draft: RegisterDraft;
  readonly write: (part: Partial<RegisterDraft>) => void;
  readonly forget: () => void;
}

export const useRegisterDraft = create<DraftStore>((set, get) => ({
  draft: { ...EMPTY, ...readStored<RegisterDraft>(KEY) },
  write: (part) => {
    const draft = { ...get().draft, ...part };
    writeStored(KEY, draft);
    set({ draft });
  },
  forget: () => {
    forgetStored(KEY);
    set({ draft: EMPTY });
  },
}));
