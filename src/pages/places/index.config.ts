export default definePageConfig({ navigationBarTitleText: '找基地和驿站' });
