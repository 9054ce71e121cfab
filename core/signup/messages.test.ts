import { asId } from '../shared/ids';
import { instant } from '../shared/instant';
import { activityPage, cancelledFields, promotedFields } from './messages';

const at = instant(Date.parse('2026-05-17T09:00+08:00'));
const activity = {
  title: '一个名字特别特别特别特别特别特别长的志愿助残活动',
  venue: '玄武湖公园',
  cancelReason: '气象台发布了暴雨红色预警，为了大家的安全这次不办了',
};

test.each([
  ['候补已递补', promotedFields(activity, at)],
  ['活动取消', cancelledFields(activity, at)],
])('every field of «%s» fits what the platform takes', (_, fields) => {
  expect(fields['time2']).toBe('2026年5月17日 09:00');
  for (const [name, text] of Object.entries(fields)) {
    if (name.startsWith('thing')) {
      expect([...text].length).toBeLessThanOrEqual(20);
    }
  }
});

test('a cancelled activity says why', () => {
  expect(cancelledFields({ ...activity, cancelReason: '暴雨预警' }, at)['thing4']).toBe('已取消：暴雨预警');
});

test('the page a message opens is a path without a leading slash', () => {
  expect(activityPage(asId('a-1'))).toBe('packages/public/activity/index?id=a-1');
});
