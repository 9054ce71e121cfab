export default definePageConfig({ navigationBarTitleText: '对时长有疑问' });
