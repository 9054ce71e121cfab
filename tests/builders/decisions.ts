import type { Decision, ServiceFacts } from '#core/hours/decision';
import { asId } from '#core/shared/ids';
import { NOW } from './an-activity';

/** Three hours of reading aloud; say only what the test is about. */
export const serviceFacts = (changes: Partial<ServiceFacts> = {}): ServiceFacts => ({
  title: '为视障老人读报',
  day: '2026-11-20',
  venue: '朝阳社区服务中心',
  dutyName: '读报员',
  content: '为视力残疾人读报',
  leader: '李老师',
  minutes: 180,
  days: [{ day: '2026-11-20', minutes: 180 }],
  stays: [],
  origin: 'scanned',
  isSample: true,
  ...changes,
});

type Wanted = Partial<Omit<Decision, 'kind'>> & {
  readonly service?: ServiceFacts;
  readonly [field: string]: unknown;
};

/** A decision about one record, by the organizer unless said otherwise; takes the first turn. */
export function aDecision(kind: Decision['kind'], changes: Wanted = {}): Decision {
  const service = ['confirmed', 'entered', 'corrected'].includes(kind)
    ? { service: serviceFacts(), needs: [], rules: '2026-11' }
    : {};
  const reason = kind === 'confirmed' || kind === 'agreed' ? {} : { reason: '核对过签到表' };
  return {
    kind,
    ...{ record: asId('activity-1:volunteer-0'), turn: 1, activityId: asId('activity-1') },
    ...{ volunteerNo: asId('ZC0000000017'), by: 'ZC0000000025', as: 'organizer', at: NOW },
    ...service,
    ...reason,
    ...(kind === 'entered' ? { proof: '纸质签到表存于社区' } : {}),
    ...changes,
  } as Decision;
}
