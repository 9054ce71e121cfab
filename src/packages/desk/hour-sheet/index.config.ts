export default definePageConfig({ navigationBarTitleText: '签退与时长确认' });
