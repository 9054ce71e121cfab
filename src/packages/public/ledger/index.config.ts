export default definePageConfig({ navigationBarTitleText: '封签' });
