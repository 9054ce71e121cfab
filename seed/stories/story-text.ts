import type { StoryPicture } from '#core/story/story';

/** A film as its author hands it in; `file` lies in seed/files. */
export interface FilmText {
  readonly file: string;
  readonly seconds: number;
  /** From, to, and what is said or heard. */
  readonly captions: readonly (readonly [from: number, to: number, text: string])[];
  readonly transcript: readonly string[];
}

/** A story as its author writes it. Paragraphs stand on lines of their own. */
export interface StoryText {
  readonly title: string;
  readonly lead: string;
  readonly picture: StoryPicture;
  readonly text: string;
  /** Easy-read version (易读版): one idea a line. */
  readonly easy: string;
  readonly film?: FilmText;
  readonly sources: readonly { readonly title: string; readonly publisher: string }[];
}

/** The paragraphs of a text. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is seen in each drawing. */
export const PICTURES = {
  sunrise: { scene: 'sunrise', alt: '插图：半个太阳正从地平线上升起，光线向四周散开。' },
  guideRun: { scene: 'guide-run', alt: '插图：日出前，两位跑者并肩奔跑，两只手之间连着一根短绳。' },
  whiteCane: { scene: 'white-cane', alt: '插图：一个人拿着白手杖向前走，身后是初升的太阳。' },
  wheelchair: { scene: 'wheelchair-walk', alt: '插图：一个人推着轮椅，轮椅上坐着一位同伴，他们迎着朝阳。' },
  signHands: { scene: 'sign-hands', alt: '插图：太阳前面，一双手正在打手语。' },
  phoneCall: { scene: 'phone-call', alt: '插图：两个人各自把电话贴在耳边，中间画着表示声音的弧线。' },
  rampUp: { scene: 'ramp-up', alt: '插图：一位坐轮椅的人正在上一段坡道，身后是太阳。' },
  reading: { scene: 'reading-together', alt: '插图：两个人面对面，一起捧着一本打开的书。' },
  armInArm: { scene: 'arm-in-arm', alt: '插图：两个人挽着手臂同行，其中一位拄着拐杖。' },
  guideDog: { scene: 'guide-dog', alt: '插图：一个人扶着导盲犬的牵引鞍向前走。' },
  classSigns: { scene: 'class-signs', alt: '插图：一位老师在黑板前抬手讲课，前面坐着两位学员。' },
  planting: { scene: 'plant-together', alt: '插图：两个人弯下腰，一起扶着中间的一株树苗。' },
} as const satisfies Readonly<Record<string, StoryPicture>>;
