export default definePageConfig({ navigationBarTitleText: '待同意的时长' });
