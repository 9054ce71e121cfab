import type { DayTierRule, HourRules, RuleSource } from '#core/hours/rules';
import { officeWords } from './hours';
import { durationWords } from './when';

/** Where a threshold comes from: 《…》第十一条; 参照…; 平台按《…》第七条合理确定. */
export function sourceWords({ kind, title, article = '' }: RuleSource): string {
  switch (kind) {
    case 'statute':
      return `${title}${article}`;
    case 'practice':
      return `参照${title}${article}`;
    case 'own-choice':
      return `平台按${title}${article}合理确定`;
  }
}

const tierWords = ({ aboveMinutes, needs }: DayTierRule): string =>
  `超过 ${durationWords(aboveMinutes)}要${officeWords(needs)}同意`;

/** The thresholds of service hours, a sentence each, with where it comes from. */
export const ruleLines = (rules: HourRules): readonly string[] => {
  const { mostOfPlanned, mostStaysADay, dayTiers, leastSharePercent, dueWorkingDays } = rules;
  const tiers = [...dayTiers.value].reverse().map(tierWords).join('，');
  return [
    `最多算到计划时长的 ${mostOfPlanned.value} 倍（${sourceWords(mostOfPlanned.source)}）`,
    `同一场活动一天最多算 ${mostStaysADay.value} 次进出（${sourceWords(mostStaysADay.source)}）`,
    `一天全部活动合计${tiers}（${sourceWords(dayTiers.source)}）`,
    `到场不到计划的 ${leastSharePercent.value}%，组织者要单独核对、写明理由才能确认，活动另有要求的除外（${sourceWords(leastSharePercent.source)}）`,
    `活动结束后 ${dueWorkingDays.value} 个工作日内确认（${sourceWords(dueWorkingDays.source)}）`,
  ];
};
