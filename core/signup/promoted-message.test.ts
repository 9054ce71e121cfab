import { instant } from '../shared/instant';
import { promotedFields } from './promoted-message';

test('every field fits what the platform takes', () => {
  const title = '一个名字特别特别特别特别特别特别长的志愿助残活动';
  const fields = promotedFields(
    { title, venue: '玄武湖公园' },
    instant(Date.parse('2026-05-17T09:00+08:00')),
  );
  expect(fields['time2']).toBe('2026年5月17日 09:00');
  for (const [name, text] of Object.entries(fields)) {
    if (name.startsWith('thing')) {
      expect([...text].length).toBeLessThanOrEqual(20);
    }
  }
});
