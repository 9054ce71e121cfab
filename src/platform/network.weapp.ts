import Taro from '@tarojs/taro';

/** Whether there is a network now. */
export async function isOnline(): Promise<boolean> {
  const { networkType } = await Taro.getNetworkType();
  return networkType !== 'none';
}

/** Calls back when the network comes or goes; answers how to stop listening. */
export function onNetwork(changed: (isOnline: boolean) => void): () => void {
  const told = ({ isConnected }: { readonly isConnected: boolean }) => changed(isConnected);
  Taro.onNetworkStatusChange(told);
  return () => Taro.offNetworkStatusChange(told);
}
