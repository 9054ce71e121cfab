import { useEffect, useRef } from 'react';
import type { OwnPresence } from '#core/attendance/own-presence';
import type { OwnSignup } from '#core/signup/signup';
import { playSignal } from '../../platform/signal';
import { Notice } from '../../ui/notice';
import { timeWords } from '../../words/when';

const WORDS = {
  inside: (since: string, where: string) => `已签到 ${since}${where}`,
  insideNext: '可以入场了。离开时请再出示签到码，签退。',
  left: (since: string) => `已签退 ${since}`,
  leftNext: '辛苦了。时长等组织者确认后在“我的服务时长”里看。',
} as const;

/** What stands on the pass once the gate has it on record. */
function presenceWords(presence: OwnPresence): readonly [title: string, next: string] {
  const since = timeWords(presence.since);
  return presence.kind === 'inside'
    ? [WORDS.inside(since, presence.point === undefined ? '' : `，${presence.point}`), WORDS.insideNext]
    : [WORDS.left(since), WORDS.leftNext];
}

/**
 * The organizer's answer on the volunteer's own phone: seen, heard, felt and spoken as soon as it comes. What was known
 * when the page opened is only shown.
 */
export function PresenceNotice({ signup: { title: activity, presence } }: { readonly signup: OwnSignup }) {
  const key = presence === undefined ? '' : `${presence.kind}:${presence.since}`;
  const known = useRef(key);
  const isNews = key !== known.current;
  useEffect(() => {
    if (isNews && key !== '') {
      playSignal('ok');
    }
  }, [isNews, key]);
  if (presence === undefined) {
    return null;
  }
  const [title, next] = presenceWords(presence);
  return (
    <Notice key={key} tone="ok" title={title} {...(isNews && { speaks: 'alert' })}>
      {activity}。{next}
    </Notice>
  );
}
