import type { AccessFeature } from '#core/access/features';
import type { PlaceKind } from '#core/place/place';

/** What bases and stations do, in words of their own. */
export const SERVICES: { readonly [TKind in PlaceKind]: readonly string[] } = {
  base: [
    '志愿者岗前培训',
    '无障碍体验课',
    '手语入门课',
    '陪跑员训练',
    '读屏软件教学',
    '活动策划与督导',
    '无障碍环境测评',
    '服务记录与证明咨询',
    '辅具借用',
    '亲子融合活动',
  ],
  station: [
    '雨伞、放大镜借用',
    '手机和读屏使用帮助',
    '陪同就医登记',
    '代读代写',
    '联系手语翻译',
    '充电与饮水',
    '理发、缝补等便民服务',
    '求助转介',
    '盲杖和辅具小修',
    '读报角',
  ],
};

/** Who hosts places, with how it is called after the district. */
export const HOSTS: { readonly [TKind in PlaceKind]: readonly string[] } = {
  base: ['志愿服务联合会', '社会工作服务中心', '特殊教育实践中心', '青年志愿者协会', '公益服务促进中心'],
  station: ['社区服务中心', '新时代文明实践站', '图书馆', '政务服务大厅', '公园服务中心', '社区卫生服务站'],
};

export const INTROS: { readonly [TKind in PlaceKind]: readonly string[] } = {
  base: [
    '面向周边志愿者开展培训，也把训练好的队伍派到有需要的社区。来之前打个电话，可以预约一对一的讲解。',
    '有培训室、体验区和辅具角。每月公布一次活动安排，残疾人可以参加活动，也可以来当志愿者。',
    '由几支服务队共同使用，负责排班、督导和服务记录。欢迎视力残疾人、听力残疾人加入培训团队。',
  ],
  station: [
    '就在居民身边的服务点。走累了可以坐一坐，需要帮忙可以说一声，不方便说话可以写字或发短信。',
    '工作人员和志愿者轮流值守，能帮着读通知、填表、联系手语翻译。雨伞和放大镜可以免费借用。',
    '服务点不大，累了可以进来坐坐。每周三下午有志愿者教大家用手机读屏功能，不用报名。',
  ],
};

export const ROUTES: readonly string[] = [
  '地铁示例站 2 号口出，沿盲道直行约 200 步，闻到面包店的香味后右转，门口有风铃声。',
  '公交示例路口站下车，从车站正后方的小路走到底就是大门，门铃在右侧 1 米高处。',
  '从示例路进小院，地面由水泥变成木板时向左，第一扇玻璃门。',
  '院子南门进，沿右手边的围栏走到头，语音播报处就是服务台。',
  '从院内停车场出发，沿黄色引导线走约 60 米就到。',
  '不熟悉路可以先打电话，志愿者到路口的示例公交站牌下接您。',
];

/** What could be said of a feature that is surely there. */
export const NOTES: { readonly [TFeature in AccessFeature]?: readonly string[] } = {
  'step-free-entrance': ['坡道坡度约 1:12，两侧有扶手', '门口无台阶，门宽 100 厘米', '自动门，无门槛'],
  elevator: ['有语音报层和盲文按钮', '轿厢深 140 厘米', '按钮有低位一组'],
  'accessible-toilet': ['一层大厅左侧，有呼叫按钮', '门宽 90 厘米，可调头', '有可翻起的扶手'],
  'accessible-parking': ['门前 2 个车位', '地下一层电梯旁 3 个车位'],
  'loan-wheelchair': ['3 辆，免押金', '2 辆，登记姓名即可'],
  seating: ['门厅有带扶手的座椅', '每 30 米有座椅'],
  'tactile-paving': ['盲道连到公交站', '盲道到门口，院内没有'],
  'sighted-guide': ['提前一天预约', '到了按铃，志愿者来接'],
  'sign-interpreter': ['周二、周六在场', '视频手语，工作时间可用'],
  'hearing-loop': ['服务台有感应线圈'],
  'text-contact': ['可发短信到服务电话', '可加工作微信'],
  'quiet-space': ['二层小房间，可关灯'],
  'medical-point': ['有自动体外除颤器'],
};
