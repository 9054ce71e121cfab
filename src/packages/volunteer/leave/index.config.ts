export default definePageConfig({ navigationBarTitleText: '退出这部手机' });
