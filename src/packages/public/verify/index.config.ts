export default definePageConfig({ navigationBarTitleText: '校验证明' });
