import Taro from '@tarojs/taro';

/** Bytes nobody can guess: keys, scan ids. From the system's own source (base library 2.15.0). */
export async function randomBytes(length: number): Promise<Uint8Array> {
  const { randomValues } = await Taro.getRandomValues({ length });
  return new Uint8Array(randomValues);
}
