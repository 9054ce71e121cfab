import { create } from 'zustand';
import { maskName } from '#core/volunteer/mask';
import { readStored, writeStored } from '../../platform/storage';
import { SwitchRow } from '../../ui/switch-row';
import { P } from '../../ui/text';

const WORDS = {
  name: (name: string) => `姓名 ${name}`,
  hide: '遮盖姓名',
  hint: '开着时只露出姓，旁人看不到全名',
} as const;

const KEY = 'pass-name';

interface NameStore {
  readonly isHidden: boolean;
  readonly hide: (isHidden: boolean) => void;
}

/** A pass is held up among strangers: the name is hidden until its owner shows it, and the choice stays on the phone. */
const useNameStore = create<NameStore>((set) => ({
  isHidden: readStored<{ readonly isHidden: boolean }>(KEY)?.isHidden ?? true,
  hide: (isHidden) => {
    writeStored(KEY, { isHidden });
    set({ isHidden });
  },
}));

/** The name on the pass, whole or only the surname. */
export function OwnName({ name }: { readonly name: string }) {
  const { isHidden } = useNameStore();
  return <P>{WORDS.name(isHidden ? maskName(name) : name)}</P>;
}

/** Hides and shows the name on the pass. */
export function HideNameSwitch() {
  const { isHidden, hide } = useNameStore();
  return <SwitchRow label={WORDS.hide} hint={WORDS.hint} value={isHidden} onChange={hide} />;
}
