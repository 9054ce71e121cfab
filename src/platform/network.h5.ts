/** Whether there is a network now, as far as the browser knows. */
export function isOnline(): Promise<boolean> {
  return Promise.resolve(navigator.onLine);
}

/** Calls back when the network comes or goes; answers how to stop listening. */
export function onNetwork(changed: (isOnline: boolean) => void): () => void {
  const came = () => changed(true);
  const went = () => changed(false);
  window.addEventListener('online', came);
  window.addEventListener('offline', went);
  return () => {
    window.removeEventListener('online', came);
    window.removeEventListener('offline', went);
  };
}
