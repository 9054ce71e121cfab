/** What a suspended volunteer is told wherever it stands in the way. */
export const SUSPENDED_WORDS = {
  title: '您的志愿者资格已暂停，请联系秘书处',
  advice: `电话 ${HELP_PHONE}。暂停期间不能报名和签到，您的记录、时长和证明都在，照样能看。`,
  reason: `您的志愿者资格已暂停，请联系秘书处，电话 ${HELP_PHONE}`,
} as const;
