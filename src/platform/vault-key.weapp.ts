import Taro from '@tarojs/taro';

/** Where the vault's key lies in WeChat's encrypted storage. */
export const VAULT_KEY = 'vault-key';

/** The key as long as the app is open. */
export const heldKey: { key?: Promise<Uint8Array> } = {};

/** Throws the vault's key away: whatever it sealed can never be read again. Apart from the vault, which is large. */
export async function forgetVaultKey(): Promise<void> {
  delete heldKey.key;
  await Taro.removeStorage({ key: VAULT_KEY }).catch(() => undefined);
}
