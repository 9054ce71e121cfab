export default definePageConfig({ navigationBarTitleText: '撤销扫码' });
