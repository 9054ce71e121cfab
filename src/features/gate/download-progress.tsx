import { StatusLine } from '../../ui/status-line';
import { useGate } from './gate-state';
import { GATE_WORDS } from './words';

/** 已下载 900 / 5,000 人; spoken as it grows. Nothing for a roster that comes in one page. */
export function DownloadProgress() {
  const { progress } = useGate();
  if (progress === undefined || progress.people >= progress.total) {
    return null;
  }
  return <StatusLine>{GATE_WORDS.downloaded(progress.people, progress.total)}</StatusLine>;
}
