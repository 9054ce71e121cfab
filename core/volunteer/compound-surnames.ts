/**
 * 复姓: the surnames of two characters, from 百家姓 and those in use besides. Left out are archaic ones that look like a
 * common surname with the beginning of a given name (王子、关龙、马佳、章佳): they would show more of most who bear
 * that name than is meant.
 */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  [
    '万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠',
    '公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 子车 颛孙 端木 巫马 公西 漆雕',
    '乐正 壤驷 公良 拓跋 拓拔 夹谷 宰父 谷梁 榖梁 段干 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 西门',
    '南宫 第五 独孤 太史 北宫 北堂 东里 东野 东宫 南荣 南郭 西郭 北郭 公仪 公玉 公乘 公户 公仲 公祖 公伯',
    '叔孙 季孙 臧孙 即墨 达奚 褚师 仲长 延陵 毌丘 胡毋 綦毋 綦连 墨台 鹖冠 有巢 陆费 乌孙 尔朱 哥舒 斛律',
    '豆卢 仆固 契苾 沮渠 秃发 乞伏 耶律 完颜 纳兰 那拉 富察 呼衍 黑齿 屈突 贺拔 徒单 浑邪 相里',
  ].flatMap((line) => line.split(' ')),
);
