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
    hint: '您未满 18 岁，没有监护人同意不能登记。请先和监护人商量好。我们只在活动有需要时联系监护人。',
    name: '监护人姓名',
    phone: '监护人手机号码',
    consent: '监护人看过《隐私政策》和《用户协议》，同意我登记做志愿者',
    notAgreed: '没有监护人同意不能登记，请先请监护人看过再勾选',
  },
  phone: {
    term: '手机号码',
    title: '您的手机号码',
    hint: '用来查是不是登记过；签到时报末尾 4 位，也能找到您。别人看不到完整号码。',
    missing: '请填写手机号码',
    guardians: '这和监护人的手机号码一样，请填您自己的号码',
    wechat: {
      button: '用微信绑定的手机号',
      asking: '正在向微信取号码…',
      filled: (phone: string) => `已填好微信绑定的号码，末尾 4 位是 ${phone.slice(-4)}`,
      declined: '没有取号码。可以自己填写。',
      failed: (why: string) => `没有取到号码：${why}。可以再点一次，也可以自己填写。`,
      'code-used': '没有取到号码，请再点一次，也可以自己填写。',
      'not-mainland': '微信绑定的不是中国大陆的手机号码，请自己填写一个大陆号码。',
    },
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
    hint: '选 1 到 4 类。以后可以在“我的资料”里改。',
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
    hint: '选填。只有您同意后才会告诉您报名的活动的组织者。以后可以在“我的资料”里改、删。',
    consent: '我同意把这些需要告诉我报名的活动的组织者',
    notAgreed: '填了需要的便利，请勾选同意；不想告诉别人，就把上面的都去掉',
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
    pass: '看我的签到码',
    setUp: '按我的习惯设置字号和颜色',
  },
  refused: {
    'phone-taken': '这个手机号码已经登记过。如果是您本人换了微信，请打电话联系我们。',
    'phone-limited': '试过的别人的号码太多，请过十分钟再提交。您填的内容都还在。',
    'too-young': '满 14 岁才能登记。',
    'guardian-needed':
      '您未满 18 岁，没有监护人同意不能登记。请填监护人的姓名和手机号码（不能和您的一样），并勾选同意。',
    'consent-needed': '请先阅读并同意《隐私政策》和《用户协议》。',
  },
} as const;

export const CONSENT_WORDS = {
  title: '登记之前，请先了解',
  lead: '我们只收必须的信息，您随时可以查看、更正和删除。',
  points: [
    '收什么：姓名、出生日期、手机号码、居住区县、想做的服务、技能和有空的时间。',
    '做什么用：联系您、记录服务时长、出具服务证明。',
    '谁能看到：组织者在名单里只看到“王*”这样的姓名和手机末尾 4 位；姓名和手机号码加密保存。您另外同意录入全国系统的，指定的工作人员导出时看得到，每次都留记录。',
    '存多久：服务记录保存 10 年；注销后个人信息删除或匿名。',
    '您的权利：在“我的资料”里自己查看、更正、删除、撤回同意；复制、注销，打电话或者发文字留言就能办。',
  ],
  texts: '协议全文',
  privacy: '《隐私政策》全文',
  agreement: '《用户协议》全文',
  agree: (version: string) => `我已阅读并同意《隐私政策》和《用户协议》（${version}）`,
  national:
    '同意把我的姓名、出生日期、手机号码、居住区县、技能和服务类别提供给全国志愿服务信息系统（中国志愿服务网），把服务记录录到我名下（选填，不同意也能报名、记时长、开证明）',
  display: '可以在荣誉榜上公开显示我的姓名（选填）',
  accept: '同意，开始登记',
  refuse: '不同意，先看看',
  missing: '要登记请先勾选同意；不同意也可以浏览活动、地点和故事',
} as const;

export const RENEW_WORDS = {
  title: '隐私政策有新版本',
  lead: (agreed: string, now: string) => `您同意过的是 ${agreed}，现在是 ${now}。请看看改了什么，再决定。`,
  changed: '改了什么',
  agree: '同意新版本',
  busy: '正在提交…',
  done: '已同意新版本',
  later: '先不同意',
  laterText: '先不同意，报名、签到和服务记录都照常。想好了，在“我的资料”里随时可以同意；也可以注销。',
} as const;
