import { confirm } from './confirm';

const asked = { isOpen: false };

/** Says why nothing happens when a page that was never opened before is wanted without a network. */
async function tell(): Promise<void> {
  if (asked.isOpen) return;
  asked.isOpen = true;
  const again = await confirm({
    title: '没有连上网络',
    text: '这一页还没有下载到手机上，连上网络才能打开。您做过的事都还在。',
    yes: '再试一次',
    no: '留在这一页',
  });
  asked.isOpen = false;
  if (!again) return;
  if (navigator.onLine) location.reload();
  else void tell();
}

/** The parts of the web page come one by one; a part that did not come rejects and nobody else hears of it. */
export function tellOfMissingPages(): void {
  addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof Error && reason.name === 'ChunkLoadError') void tell();
  });
}
