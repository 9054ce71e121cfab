import { asId } from '#core/shared/ids';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { anActivity, inHours } from '../../tests/builders/an-activity';
import { activitiesSeeded, volunteersSeeded } from '../../tests/builders/documents';
import type { Cloud } from '../../tests/support/cloud';

const BEIJING = { code: asId<never>('110105'), name: '北京市朝阳区' };
const NANJING = { code: asId<never>('320113'), name: '江苏省南京市栖霞区' };
const LHASA = { code: asId<never>('540102'), name: '西藏自治区拉萨市城关区' };

const soon = (id: string, hours: number, region: typeof BEIJING) =>
  anActivity({ id: asId(id), region, startsAt: inHours(hours), endsAt: inHours(hours + 2) });

let cloud: Cloud;
beforeAll(async () => {
  const activities = [
    soon('beijing-1', 30, BEIJING),
    soon('beijing-2', 31, BEIJING),
    soon('nanjing', 90, NANJING),
    soon('beijing-3', 32, BEIJING),
  ];
  cloud = await aCloud([
    ...activitiesSeeded(activities),
    volunteersSeeded(3, { 1: { residence: LHASA }, 2: { status: 'cancelled' } }),
  ]);
}, 60_000);
afterAll(() => cloud.stop());

const homeOf = async (openid: string, region?: string) => {
  const home = await answerOf(await cloud.session(openid), 'my-home', region === undefined ? {} : { region });
  return { ids: home.activities.map(({ id }) => id), nearby: home.nearby };
};

test('what is on in the city of the own residence stands first, what is on elsewhere fills up', async () => {
  expect(await homeOf('open-0')).toEqual({
    ids: ['nanjing', 'beijing-1', 'beijing-2'],
    nearby: { name: '江苏省南京市', count: 1 },
  });
});

test('whoever lives where nothing is on is told so, and shown what is on elsewhere', async () => {
  expect(await homeOf('open-1')).toEqual({
    ids: ['beijing-1', 'beijing-2', 'beijing-3'],
    nearby: { name: '西藏自治区拉萨市', count: 0 },
  });
});

test('a region that was asked for goes before the residence', async () => {
  expect((await homeOf('open-0', '110101')).nearby).toEqual({ name: '北京市', count: 3 });
});

test('nobody’s city stands first for a guest, nor for who has left', async () => {
  const guest = { ids: ['beijing-1', 'beijing-2', 'beijing-3'], nearby: undefined };
  expect(await homeOf('open-nobody')).toEqual(guest);
  expect(await homeOf('open-2')).toEqual(guest);
});
