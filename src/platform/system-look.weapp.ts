import Taro from '@tarojs/taro';

/** The look the device asks for. WeChat knows no high contrast. */
export function systemTheme(): 'light' | 'dark' | 'hc' {
  return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light';
}

/** Calls back whenever the device asks for another look. */
export function onSystemTheme(changed: () => void): void {
  Taro.onThemeChange(changed);
}

/** How much larger than usual the person's text is set in WeChat, 1 when unknown. */
export function systemTextScale(): number {
  // Taro's types do not know the field yet.
  const { fontSizeScaleFactor = 1 } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return fontSizeScaleFactor;
}

/** Whether the device asks for less motion; WeChat does not tell. */
export function systemReducesMotion(): boolean {
  return false;
}
