export default definePageConfig({ navigationBarTitleText: '填写时长' });
