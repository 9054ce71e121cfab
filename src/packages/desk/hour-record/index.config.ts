export default definePageConfig({ navigationBarTitleText: '时长和来由' });
