import type { Behaviour } from './asynchronous';
import type { Phone } from './phone';

/** WeChat's own dialogs, bars and toasts. */
export function dialogs(phone: Phone): Readonly<Record<string, Behaviour>> {
  const happens =
    (what: string): Behaviour =>
    (how) => {
      phone.happened.push({ what, how: { ...how } });
    };
  return {
    showModal: (how) => {
      phone.happened.push({ what: 'showModal', how: { ...how } });
      return { confirm: phone.agrees, cancel: !phone.agrees };
    },
    showActionSheet: (how) => {
      phone.happened.push({ what: 'showActionSheet', how: { ...how } });
      if (!phone.agrees) throw new Error('cancel');
      return { tapIndex: 0 };
    },
    showToast: happens('showToast'),
    hideToast: happens('hideToast'),
    showLoading: happens('showLoading'),
    hideLoading: happens('hideLoading'),
    setNavigationBarTitle: ({ title }) => {
      phone.title = String(title);
    },
    setNavigationBarColor: () => {},
    setBackgroundColor: () => {},
    setTabBarStyle: () => {},
    setTabBarItem: () => {},
    setTabBarBadge: () => {},
    removeTabBarBadge: () => {},
    pageScrollTo: () => {},
    startPullDownRefresh: () => {},
    stopPullDownRefresh: () => {},
    showShareMenu: () => {},
    hideShareMenu: () => {},
  };
}
