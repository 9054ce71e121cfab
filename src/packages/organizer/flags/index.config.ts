export default definePageConfig({ navigationBarTitleText: '存疑扫码' });
