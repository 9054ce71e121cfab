export default definePageConfig({ navigationBarTitleText: '阳光故事' });
