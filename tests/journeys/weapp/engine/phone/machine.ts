import type { Behaviour } from './asynchronous';
import type { Phone } from './phone';

const SCREEN = { windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 667, pixelRatio: 2 };
const SAFE_AREA = { top: 20, left: 0, right: 375, bottom: 667, width: 375, height: 647 };

/** What the phone says of itself at once. */
export function machineNow(phone: Phone): Readonly<Record<string, unknown>> {
  const base = () => ({
    SDKVersion: '3.8.10',
    version: '8.0.50',
    language: 'zh_CN',
    theme: phone.theme,
    fontSizeSetting: 17 * phone.fontScale,
    fontSizeScaleFactor: phone.fontScale,
  });
  const window = () => ({ ...SCREEN, statusBarHeight: 20, safeArea: SAFE_AREA });
  const device = () => ({ platform: 'ios', model: 'iPhone', brand: 'apple', system: 'iOS 17' });
  const everything = () => ({ ...base(), ...window(), ...device() });
  return {
    getAppBaseInfo: base,
    getWindowInfo: window,
    getDeviceInfo: device,
    getSystemInfoSync: everything,
    getSystemSetting: () => ({ locationEnabled: true, bluetoothEnabled: false }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'release', version: '' },
    }),
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      top: 26,
      left: 281,
      right: 368,
      bottom: 58,
    }),
    canIUse: () => true,
  };
}

/** What the phone does when asked. */
export function machineLater(phone: Phone): Readonly<Record<string, Behaviour>> {
  const happens =
    (what: string): Behaviour =>
    (how) => {
      phone.happened.push({ what, how: { ...how } });
    };
  return {
    getNetworkType: () => ({ networkType: phone.network }),
    checkIsOpenAccessibility: () => ({ open: phone.screenReader }),
    getScreenBrightness: () => ({ value: phone.brightness }),
    setScreenBrightness: ({ value }) => {
      phone.brightness = Number(value);
    },
    setKeepScreenOn: ({ keepScreenOn }) => {
      phone.keepsScreenOn = keepScreenOn === true;
    },
    getRandomValues: ({ length }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer,
    }),
    setClipboardData: ({ data }) => {
      phone.clipboard = String(data);
    },
    getLocation: () => located(phone),
    getFuzzyLocation: () => located(phone),
    getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '' }),
    openPrivacyContract: happens('openPrivacyContract'),
    getSetting: () => ({ authSetting: {} }),
    authorize: () => ({}),
    login: () => ({ code: 'a-login-code' }),
    vibrateShort: happens('vibrateShort'),
    vibrateLong: happens('vibrateLong'),
    makePhoneCall: happens('makePhoneCall'),
    sendSms: happens('sendSms'),
    openLocation: happens('openLocation'),
    addPhoneCalendar: happens('addPhoneCalendar'),
    requestSubscribeMessage: (how) => {
      phone.happened.push({ what: 'requestSubscribeMessage', how: { ...how } });
      const ids = how.tmplIds as readonly string[];
      return Object.fromEntries(ids.map((id) => [id, phone.agrees ? 'accept' : 'reject']));
    },
    openSetting: happens('openSetting'),
    previewImage: happens('previewImage'),
  };
}

function located({ position }: Phone): object {
  if (!position) throw new Error('auth deny');
  return position;
}
