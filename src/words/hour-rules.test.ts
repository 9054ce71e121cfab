import { hourRulesOn } from '#core/hours/rules';
import { ruleLines, sourceWords } from './hour-rules';

const RULES = hourRulesOn('2026-11-24');

test('each threshold is told with where it comes from', () => {
  expect(ruleLines(RULES)).toEqual([
    '最多算到计划时长的 1.2 倍（平台按《志愿服务记录与证明出具办法（试行）》（民政部令第67号）第七条合理确定）',
    '同一场活动一天最多算 3 次进出（参照i志愿的防刷时长规定）',
    '一天全部活动合计超过 8 小时要上级单位同意，超过 12 小时要协会同意（参照i志愿的防刷时长规定）',
    '到场不到计划的 60%，组织者要单独核对、写明理由才能确认，活动另有要求的除外（参照云南青年志愿者的时长规定）',
    '活动结束后 10 个工作日内确认（《志愿服务记录与证明出具办法（试行）》（民政部令第67号）第十一条）',
  ]);
});

test('a version with other thresholds and sources is told as it is', () => {
  const source = { kind: 'statute', title: '《志愿服务记录办法》', article: '第三条' } as const;
  const later = { ...RULES, mostStaysADay: { value: 2, source } };
  expect(ruleLines(later)[1]).toBe('同一场活动一天最多算 2 次进出（《志愿服务记录办法》第三条）');
  expect(sourceWords(RULES.starMinutes.source)).toBe('参照《志愿服务记录办法》（民函〔2012〕340号）');
});
