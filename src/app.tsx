// The shared sheet comes first: the web page's own sheet, loaded by start.h5.ts, refines it.
import './app.scss';
import type { ReactNode } from 'react';
import { sendWaitingWhenOnline } from './features/gate/send-waiting';
import { wipeOld } from './features/gate/wipe-old';
import { sendWhenOnline } from './features/self-check-in/send-when-online';
import { now } from './platform/clock';
import { hearStepsFirst } from './platform/leaving';
import { answerUnknownPages } from './platform/navigate';
import { startUi } from './ui/start';

hearStepsFirst();
startUi();
sendWhenOnline();
sendWaitingWhenOnline();
void wipeOld(now());
answerUnknownPages('/packages/public/not-found/index');

export default function App({ children }: { readonly children?: ReactNode }) {
  return children;
}
