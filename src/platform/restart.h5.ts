/** Starts the app over on its first page, with nothing left in memory. */
export function restartApp(): void {
  window.location.replace('/');
}
