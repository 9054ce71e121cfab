import { useEffect, useId, useRef } from 'react';
import { Block } from './base/block';
import { Btn } from './btn';
import { rememberItems } from './first-new-item';
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

/** The next part of a long list, on request; nothing loads by scrolling. The focus goes on at the first new item. */
export function LoadMore({ state, words, said, onLoad }: LoadMoreProps) {
  const before = useRef(said);
  const id = useId();
  const goOn = useRef<() => void>();
  useEffect(() => {
    // A list that changed for another reason has its own count to say.
    if (before.current !== said && goOn.current !== undefined) {
      goOn.current();
      goOn.current = undefined;
      say(said);
    }
    before.current = said;
  }, [said]);
  const load = () => {
    goOn.current = rememberItems(id);
    onLoad();
  };
  if (state === 'none') return null;
  return (
    <Block className="stack g2">
      {state === 'failed' && <Notice tone="err" title="没能加载更多，请再试一次" speaks="alert" />}
      <Btn id={id} onPress={load} busy={state === 'loading' ? '正在加载…' : undefined}>
        {words}
      </Btn>
    </Block>
  );
}
