import { useEffect, useRef } from 'react';
import { Block } from './base/block';
import { Btn } from './btn';
import { Notice } from './notice';
import { say } from './say';

interface LoadMoreProps {
  readonly state: 'none' | 'available' | 'loading' | 'failed';
  /** 加载更多（还有 19 个） */
  readonly words: string;
  /** Spoken when the list has grown: 已显示 20 个活动. */
  readonly said: string;
  readonly onLoad: () => void;
}

/** The next part of a long list, on request; nothing loads by scrolling. */
export function LoadMore({ state, words, said, onLoad }: LoadMoreProps) {
  const before = useRef(said);
  const isAsked = useRef(false);
  useEffect(() => {
    // A list that changed for another reason has its own count to say.
    if (before.current !== said && isAsked.current) {
      isAsked.current = false;
      say(said);
    }
    before.current = said;
  }, [said]);
  const load = () => {
    isAsked.current = true;
    onLoad();
  };
  if (state === 'none') return null;
  return (
    <Block className="stack g2">
      {state === 'failed' && <Notice tone="err" title="没能加载更多，请再试一次" speaks="alert" />}
      <Btn onPress={load} busy={state === 'loading' ? '正在加载…' : undefined}>
        {words}
      </Btn>
    </Block>
  );
}
