import type { Instant } from '#core/shared/instant';
import type { SignUpRefusal } from '#core/signup/signup';
import { startWords } from './when';

/** Why somebody cannot sign up, and what to do instead. */
export function signUpRefusalWords(refusal: SignUpRefusal, now: Instant): string {
  switch (refusal.kind) {
    case 'closed':
      return '报名已经截止。可以打电话问组织者，或者看看别的活动。';
    case 'cancelled':
      return '这个活动刚刚取消了，请看看别的活动。';
    case 'changed':
      return '组织者刚刚改了活动内容。请看过“活动说明和风险提示”里的新内容，再勾选同意。';
    case 'too-young':
      return `这个岗位要求年满 ${refusal.minimumAge} 岁，请选别的岗位。`;
    case 'clash':
      return `您这段时间已经报了“${refusal.title}”（${startWords(refusal.startsAt, now)}），要参加这一场请先退出那一场。`;
    case 'waiting-list-full':
      return '候补名单也满了，请选别的岗位或别的活动。';
  }
}
