import { PASS_STEP_MS } from '#core/attendance/pass';
import { MINUTE } from '#core/shared/instant';

/**
 * What to tell somebody whose phone's clock is so far off (in milliseconds; ahead is positive) that gates may not take
 * its pass; nothing when it is near enough, or was never measured.
 */
export function clockWarning(skewMs: number | undefined): string | undefined {
  if (skewMs === undefined || Math.abs(skewMs) <= PASS_STEP_MS) {
    return undefined;
  }
  const minutes = Math.max(1, Math.round(Math.abs(skewMs) / MINUTE));
  const off = skewMs > 0 ? '快' : '慢';
  return `这部手机的时间${off}了约 ${minutes} 分钟，签到码可能扫不了。请在手机设置里打开自动设置时间，或者报 6 位号码。`;
}
