export default definePageConfig({ navigationBarTitleText: '阳光助残' });
