import type { KeptPlace } from '#core/place/place';
import { asId } from '#core/shared/ids';
import type { StoredPhoto } from '#core/shared/photo';
import type { KeptStory } from '#core/story/story';
import { anActivity, inHours } from '../builders/an-activity';
import {
  activitiesSeeded,
  placesSeeded,
  rolesSeeded,
  type Seeded,
  storiesSeeded,
  teamsSeeded,
  volunteersSeeded,
} from '../builders/documents';

/** The organizer of the activity; a volunteer who has not registered yet needs no document. */
export const ORGANIZER = 'open-0';
export const NEWCOMER = 'open-newcomer';
/** Keeps the records of the organisation above, where there is one who does. */
export const PARENT = 'open-parent';

/** A photo that lies among the sample files, and one that does not. */
const DOOR: StoredPhoto = { fileId: 'cloud://sample.files/photos/door.png', alt: '门口有带扶手的坡道' };
const GONE: StoredPhoto = { fileId: 'cloud://sample.files/photos/gone.png', alt: '签到桌在银杏树下' };

/** The activity of the journeys: in two days, from 10:00 to 14:00, with one duty. */
export const ACTIVITY = anActivity({ selfCheckIn: true, photos: [DOOR, GONE] });
export const DUTY_STARTS = inHours(50);
export const DUTY_ENDS = inHours(54);

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
const allDay = WEEKDAYS.map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }));

const aPlace = (changes: Partial<KeptPlace>): KeptPlace => ({
  id: asId('place-1'),
  siteNo: 'YZ-2023-0001',
  kind: 'station',
  name: '玄武阳光助残驿站',
  hostOrg: '玄武区残疾人联合会',
  region: { code: asId('320102'), name: '江苏省南京市玄武区' },
  address: '玄武巷 2 号',
  route: '地铁 3 号线 2 口出，沿盲道直行约 300 步',
  point: { lng: 118.79, lat: 32.07 },
  phone: '025-00000001',
  opening: allDay,
  services: ['轮椅借用', '手语翻译预约'],
  access: [
    { feature: 'step-free-entrance', state: 'yes' },
    { feature: 'accessible-toilet', state: 'unknown' },
  ],
  intro: '为附近的残疾人提供日常帮助',
  photos: [DOOR],
  designatedOn: '2023-06-01',
  status: 'active',
  isSample: true,
  ...changes,
});

/** One near the person of the journey (南京), one far away (西安). */
export const PLACES = [
  aPlace({}),
  aPlace({
    id: asId('place-2'),
    siteNo: 'JD-2023-0002',
    kind: 'base',
    name: '雁塔综合助残基地',
    hostOrg: '雁塔区残疾人联合会',
    region: { code: asId('610113'), name: '陕西省西安市雁塔区' },
    point: { lng: 108.95, lat: 34.22 },
  }),
];
export const NEAR_NANJING = { latitude: 32.06, longitude: 118.8 };

export const STORY: KeptStory = {
  id: asId('story-1'),
  title: '湖边的一小时',
  lead: '第一次陪伴视障老人散步',
  picture: { scene: 'lake-walk', alt: '两个人沿湖行走' },
  formats: ['easy-read'],
  publishedAt: inHours(-48),
  isSample: true,
  author: '小李',
  paragraphs: ['天气很好，我们走得很慢。', '老人说，他听见了水声。'],
  easyParagraphs: ['我和老人一起散步。', '他听见水声。'],
  sources: [{ title: '志愿服务简报', publisher: '本会' }],
};

/** The same told as a film; its file lies among the sample files. */
export const FILM_STORY: KeptStory = {
  ...STORY,
  id: asId('story-film'),
  title: '陪跑绳有多长',
  formats: ['captions', 'easy-read'],
  publishedAt: inHours(-72),
  film: {
    fileId: 'cloud://sample.files/films/guide-run.mp4',
    seconds: 14,
    captions: [
      { from: 0, to: 7, text: '日出以前，两个人开始跑。' },
      { from: 7, to: 14, text: '绳子是平的，没有前后。' },
    ],
    transcript: ['画面：两位跑者并肩奔跑。', '字幕：绳子是平的，没有前后。'],
  },
};

/** Everything that is there before the first person opens the product. */
export const WORLD: readonly Seeded[] = [
  ...activitiesSeeded([ACTIVITY]),
  volunteersSeeded(1),
  rolesSeeded({ [ORGANIZER]: [{ kind: 'organizer', teamId: ACTIVITY.team.id }] }),
  teamsSeeded(ACTIVITY.team.id),
  placesSeeded(PLACES),
  storiesSeeded([STORY, FILM_STORY]),
];
