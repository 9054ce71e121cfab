export default definePageConfig({ navigationBarTitleText: '显示与无障碍设置' });
