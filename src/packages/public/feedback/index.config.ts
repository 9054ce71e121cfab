export default definePageConfig({ navigationBarTitleText: '文字联系我们' });
