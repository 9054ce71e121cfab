export default definePageConfig({ navigationBarTitleText: '登记须知' });
