export default definePageConfig({ navigationBarTitleText: '本机扫码' });
