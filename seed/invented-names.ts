import type { Dice } from './dice';

const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余'];
const GIVEN = [
  '晓阳 子涵 雨桐 明轩 佳怡 思远 静雯 建国 秀英 志强 海燕 俊杰 欣然 浩然 梦洁 春梅 国栋 丽华 文博 婷婷',
  '一诺 可欣 天佑 玉兰 立新 慧敏 少华 若溪 振宇 小满 宁 岚 帆 敏 磊 洋 静 桂芳 启明 知夏',
  '安然 书瑶 泽宇 永红 巧云 卫东 素琴 嘉禾 向南 清越',
].flatMap((line) => line.split(' '));

/** A name made of a common surname and a common given name; nobody in particular. */
export const inventName = (dice: Dice): string => dice.pick(SURNAMES) + dice.pick(GIVEN);

/** A mobile number of a prefix that no operator hands out, so that it reaches nobody. */
export const inventMobile = (at: number): string => `142000${String(at).padStart(5, '0')}`;

/** A landline number of a block of noughts, which no exchange hands out. */
export const inventLandline = (dialling: string, at: number): string =>
  `${dialling}-${String(at).padStart(dialling.length === 3 ? 8 : 7, '0')}`;

const WORDS =
  '晨光 同行 知音 暖巷 心桥 和风 春芽 星河 向阳 牵手 微光 启明 彩虹 书香 静听 行远 安居 清泉 榕荫 梧桐 银杏 海棠 青禾 北辰 南枝 朝霞 友邻 有声 指尖 阶平'.split(
    ' ',
  );

/** Words for the names of places and teams. */
export const NAME_WORDS: readonly string[] = WORDS;
