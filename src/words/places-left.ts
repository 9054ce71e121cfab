import type { ActivityStage } from '#core/activity/activity';
import type { IconName } from '../ui/icon-names';

interface StageWords {
  readonly tone: 'ok' | 'warn' | 'err' | 'info';
  readonly icon?: IconName;
  readonly words: string;
}

/** Few enough to hurry. */
const FEW = 5;

function openWords(placesLeft: number): StageWords {
  if (placesLeft === 0) {
    return { tone: 'info', icon: 'hours', words: '名额已满，可以候补' };
  }
  return placesLeft <= FEW
    ? { tone: 'warn', words: `只剩 ${placesLeft} 个名额` }
    : { tone: 'ok', words: `剩 ${placesLeft} 个名额` };
}

/** Where an activity stands and how many places it has, never a bare dot. */
export function placesLeftWords(stage: ActivityStage, placesLeft: number): StageWords {
  switch (stage) {
    case 'open':
      return openWords(placesLeft);
    case 'signup-closed':
      return { tone: 'info', icon: 'lock', words: '报名已截止' };
    case 'running':
      return { tone: 'info', icon: 'schedule', words: '正在进行' };
    case 'ended':
      return { tone: 'info', icon: 'history', words: '已结束' };
    case 'cancelled':
      return { tone: 'err', words: '已取消' };
  }
}
