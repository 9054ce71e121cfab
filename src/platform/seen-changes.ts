import { create } from 'zustand';
import { readStored, writeStored } from './storage';

const KEY = 'seen-changes';
/** Signups remembered on this device; the oldest go first. */
const MOST = 50;

/** A signup with the latest thing that was changed about it. */
interface Changed {
  readonly id: string;
  readonly change?: { readonly id: string };
}

/** Signup and change, oldest first. */
type Seen = readonly (readonly [signup: string, change: string])[];

interface SeenStore {
  readonly seen: Seen;
  readonly see: (signup: Changed) => void;
}

const useSeenStore = create<SeenStore>((set, get) => ({
  seen: readStored<Seen>(KEY) ?? [],
  see: ({ id, change }) => {
    if (change !== undefined) {
      const others = get().seen.filter(([signup]) => signup !== id);
      const seen = [...others, [id, change.id] as const].slice(-MOST);
      writeStored(KEY, seen);
      set({ seen });
    }
  },
}));

/** Which changes are still news on this device (我知道了); a later change of the same signup is news again. */
export function useSeenChanges() {
  const { seen, see } = useSeenStore();
  const isNews = ({ id, change }: Changed): boolean =>
    change !== undefined && !seen.some(([signup, known]) => signup === id && known === change.id);
  return { isNews, see };
}
