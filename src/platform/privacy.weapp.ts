import Taro from '@tarojs/taro';

/** Whether the person has agreed to the mini-program's privacy contract; WeChat asks by itself when they have not. */
export async function hasAgreedToPrivacy(): Promise<boolean> {
  try {
    const { needAuthorization } = await new Promise<{ needAuthorization: boolean }>((success, fail) => {
      Taro.getPrivacySetting({ success, fail });
    });
    return !needAuthorization;
  } catch {
    return false;
  }
}

/** Shows the mini-program's privacy contract. */
export function openPrivacyContract(): void {
  Taro.openPrivacyContract({});
}
