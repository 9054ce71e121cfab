import type { RecordChoice } from '#core/certificate/certifiable';
import { asId } from '#core/shared/ids';
import { orgsOf, partsOf } from './choose';

const aChoice = (changes: Partial<RecordChoice> = {}): RecordChoice => ({
  ...{ record: asId('activity-1:v0'), activityId: asId('activity-1') },
  ...{ org: { id: asId('org-1'), name: '南京市助残志愿者协会' }, title: '湖边陪伴', minutes: 90 },
  ...{ day: '2026-11-20' as RecordChoice['day'], origin: 'scanned', state: 'approved' },
  ...changes,
});
const NOVEMBER = { orgId: 'org-1', from: '2026-11-01', to: '2026-11-30' };

test('what is in force can be written, what is disputed is named with the reason it cannot', () => {
  const disputed = aChoice({ record: asId('activity-2:v0'), state: 'disputed' });
  expect(partsOf([aChoice(), disputed], NOVEMBER)).toEqual({
    ready: [aChoice()],
    notYet: [disputed],
    across: [],
  });
});

test('the first and the last day count, other days and other organisations do not', () => {
  const onDay = (day: string) => aChoice({ day: day as RecordChoice['day'] });
  const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map(onDay);
  const elsewhere = aChoice({ org: { id: asId('org-2'), name: '另一家' } });
  expect(partsOf([...days, elsewhere], NOVEMBER).ready.map(({ day }) => day)).toEqual([
    '2026-11-01',
    '2026-11-30',
  ]);
});

test('a service of several days is written whole or not at all, and named when only some of its days fit', () => {
  const days = { day: '2026-10-30', lastDay: '2026-11-01' } as Pick<RecordChoice, 'day' | 'lastDay'>;
  const camp = aChoice(days);
  expect(partsOf([camp], NOVEMBER)).toEqual({ ready: [], notYet: [], across: [camp] });
  for (const [from, to] of [
    ['2026-10-30', '2026-11-01'],
    ['2026-11-02', '2026-11-30'],
    ['2026-10-30', '2026-10-31'],
  ] as const) {
    const { ready, across } = partsOf([camp], { ...NOVEMBER, from, to });
    expect([ready.length, across.length]).toEqual(
      { '2026-11-01': [1, 0], '2026-11-30': [0, 0], '2026-10-31': [0, 1] }[to],
    );
  }
});

test('an organisation is offered once however many records it has', () => {
  expect(orgsOf([aChoice(), aChoice()])).toEqual([{ id: 'org-1', name: '南京市助残志愿者协会' }]);
});
