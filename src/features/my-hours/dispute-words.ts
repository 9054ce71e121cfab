import type { HourRefusal } from '#core/hours/refusal';
import type { HourOutcome } from '#core/hours/views';

function refusalWords(refusal: HourRefusal): string {
  switch (refusal.kind) {
    case 'not-over':
      return '活动还没有结束，结束以后再提';
    case 'not-service':
      return '学习和会议不计服务时长，不用提';
    case 'not-signed-up':
      return '这场活动没有录取您的报名，请打电话问组织者';
    case 'already':
      return '您已经提出过，正在等组织者答复';
    case 'decided-meanwhile':
      return '您打开这一页以后，组织者处理过这条记录，所以还没有提交。请看上面现在的时长；还有疑问就再按一次提交，您写的还在';
    default:
      return '这条记录现在不能提出疑问，请刷新后再看';
  }
}

/** Why nothing came of asking; nothing when it was taken down. */
export function unaskedWords(outcome: HourOutcome): string | undefined {
  switch (outcome.kind) {
    case 'done':
      return undefined;
    case 'refused':
      return refusalWords(outcome.refusal);
    case 'unknown':
      return '这场活动里没有您的报名，请打电话问组织者';
    case 'try-again':
      return '刚才有别人同时在处理，请再试一次';
  }
}
