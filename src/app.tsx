import type { ReactNode } from 'react';
import { startUi } from './ui/start';
import './app.scss';

startUi();

export default function App({ children }: { readonly children?: ReactNode }) {
  return children;
}
