import { useEffect } from 'react';
import { create } from 'zustand';
import type { WhoAmIReply } from '#core/volunteer/calls';
import type { Refused } from './answer';
import { forgetAnswers, keepAnswer, keptAnswer } from './answer-cache';
import { call } from './call';

/** Who uses this phone, shared by all screens. `unknown` until the first answer ever. */
interface Me {
  readonly who: WhoAmIReply | undefined;
  readonly refused: Refused | undefined;
  /** Asks the server again; after registering, or when another person may have signed in. */
  readonly ask: () => Promise<WhoAmIReply | undefined>;
}

const numberOf = (who: WhoAmIReply | undefined): string | undefined => who?.profile?.volunteerNo;

/** Another person on the same device must not see the last person's answers. */
function forgetIfAnotherPerson(before: WhoAmIReply | undefined, after: WhoAmIReply): void {
  if (before !== undefined && numberOf(before) !== numberOf(after)) {
    forgetAnswers();
  }
}

export const useMe = create<Me>((set, get) => ({
  who: keptAnswer('who-am-i', {})?.value,
  refused: undefined,
  ask: async () => {
    const answer = await call('who-am-i', {});
    if (!answer.ok) {
      set({ refused: answer });
      return get().who;
    }
    forgetIfAnotherPerson(get().who, answer.value);
    keepAnswer('who-am-i', {}, answer.value);
    set({ who: answer.value, refused: undefined });
    return answer.value;
  },
}));

/**
 * Who uses the phone, asked for once unless this phone knows of an active volunteer: a suspension may have been lifted.
 */
export function useAskedMe(): Me {
  const me = useMe();
  const { ask } = me;
  const isActive = me.who?.profile?.status === 'active';
  useEffect(() => {
    if (!isActive) {
      void ask();
    }
  }, [isActive, ask]);
  return me;
}

/** Who uses the phone, asked for each time the screen opens, in the states of everything that is loaded. */
export function useLoadedMe() {
  const { who, refused, ask } = useMe();
  useEffect(() => void ask(), [ask]);
  const failed = refused && { kind: 'failed' as const, refused, retry: () => void ask() };
  const loaded =
    who === undefined ? (failed ?? { kind: 'loading' as const }) : { kind: 'done' as const, value: who };
  const isOld = who !== undefined && refused?.code === 'OFFLINE';
  return { loaded, offline: isOld ? '没有网络，显示的是保存在手机上的内容' : undefined };
}
