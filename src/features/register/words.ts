/** The words of registering: one question a page. */
export const REGISTER_WORDS = {
  bar: (at: number, of: number, question: string) => `第 ${at} 步，共 ${of} 步：${question}`,
  next: '下一步',
  previous: '上一步',
  optional: '选填，可以直接下一步',
  name: {
    term: '姓名',
    title: '您的姓名',
    hint: '请写身份证上的名字，服务证明会用到。',
    missing: '请填写姓名',
    short: '姓名至少 2 个字，请写身份证上的全名',
    wrong: '姓名只能有汉字、字母和间隔号“·”',
  },
  birth: {
    term: '出生日期',
    title: '您的出生日期',
    hint: '用来确认年龄：满 14 岁可以登记，14 到 17 岁需要监护人同意。',
    missing: '请填写出生日期，写成 1990-01-31 这样',
    impossible: '这个出生日期不对，请检查年份',
    tooYoung: '满 14 岁才能登记，欢迎和家人一起来参加活动',
  },
  guardian: {
    term: '监护人',
    title: '监护人的姓名和手机号码',
    hint: '您未满 18 岁，需要监护人同意。我们只在活动有需要时联系监护人。',
    name: '监护人姓名',
    phone: '监护人手机号码',
  },
  phone: {
    term: '手机号码',
    title: '您的手机号码',
    hint: '活动有变化时通知您。别人看不到完整号码。',
    missing: '请填写手机号码',
    wrong: (length: number) =>
      length === 11
        ? '手机号码以 1 开头，第二位是 3 到 9，请检查'
        : `手机号码是 11 位数字，您填了 ${length} 位，请检查有没有多写或漏写`,
  },
  residence: {
    term: '居住地区',
    title: '您住在哪里',
    hint: '到区县就可以，用来推荐附近的活动。',
    label: '居住地区',
    missing: '请选择居住地区',
  },
  categories: {
    term: '想做的服务',
    title: '您想做哪类服务',
    hint: '选 1 到 4 类。以后想改，打电话或者发短信告诉我们。',
    missing: '请至少选一类想做的服务',
    tooMany: (count: number) => `最多选 4 类，您选了 ${count} 类，请去掉 ${count - 4} 类`,
  },
  skills: { term: '会的技能', title: '您会什么', hint: '选填。找活动时，可以一按就选上您登记的技能。' },
  freeTimes: {
    term: '可服务时间',
    title: '您通常什么时候有空',
    hint: '选填，可以选几段。组织者安排活动时参考，不会因此限制您报名。',
  },
  needs: {
    term: '需要的便利',
    title: '您自己需要哪些便利',
    hint: '选填。只有您同意后才会告诉您报名的活动的组织者。以后想改、想删，打电话或者发短信告诉我们。',
    consent: '我同意把这些需要告诉我报名的活动的组织者',
  },
  check: {
    title: '请核对您填写的内容',
    change: (what: string) => `修改 ${what}`,
    none: '没有填写',
    submit: '确认登记',
    busy: '正在提交…',
    failed: '登记没有成功',
    noNetwork: '没有连上网络。您填写的内容已保存在手机上，连上网后再点“确认登记”。',
  },
  done: {
    title: '登记成功',
    number: '您的志愿者编号',
    next: '接下来可以做什么',
    findActivity: '找一个活动报名',
    goOn: '继续报名刚才的活动',
    setUp: '按我的习惯设置字号和颜色',
  },
  refused: {
    'phone-taken': '这个手机号码已经登记过。如果是您本人换了微信，请打电话联系我们。',
    'too-young': '满 14 岁才能登记。',
    'guardian-needed': '您未满 18 岁，请补充监护人的姓名和手机号码。',
    'consent-needed': '请先阅读并同意《隐私政策》和《用户协议》。',
  },
} as const;

export const CONSENT_WORDS = {
  title: '登记之前，请先了解',
  lead: '我们只收必须的信息，您随时可以查看、更正和删除。',
  points: [
    '收什么：姓名、出生日期、手机号码、居住区县、想做的服务、技能和有空的时间。',
    '做什么用：联系您、记录服务时长、出具服务证明。',
    '谁能看到：组织者在名单里只看到“王*”这样的姓名和手机末尾 4 位；姓名和手机号码加密保存。',
    '存多久：服务记录保存 10 年；注销后个人信息删除或匿名。',
    '您的权利：查看、复制、更正、删除、注销、撤回同意，打电话或者发文字留言就能办。',
  ],
  texts: '协议全文',
  privacy: '《隐私政策》全文',
  agreement: '《用户协议》全文',
  agree: (version: string) => `我已阅读并同意《隐私政策》和《用户协议》（${version}）`,
  display: '可以在荣誉榜上公开显示我的姓名（选填）',
  accept: '同意，开始登记',
  refuse: '不同意，先看看',
  missing: '要登记请先勾选同意；不同意也可以浏览活动、地点和故事',
} as const;
