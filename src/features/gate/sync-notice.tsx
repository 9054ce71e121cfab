import { Notice } from '../../ui/notice';
import type { SyncResult } from './ask';
import { GATE_WORDS } from './words';

/** What came of a round of synchronising; `waiting`: how many scans still wait on this phone. */
export function SyncNotice({ result, waiting }: { readonly result: SyncResult; readonly waiting: number }) {
  switch (result.kind) {
    case 'synced':
      return waiting === 0 ? (
        <Notice tone="ok" title={GATE_WORDS.upToDate} />
      ) : (
        <Notice tone="info" title={GATE_WORDS.stillWaiting(waiting)} />
      );
    case 'offline':
      return <Notice tone="info" title={GATE_WORDS.offline} />;
    case 'no-right':
      return <Notice tone="err" title={GATE_WORDS.noRight} speaks="alert" />;
    case 'no-room':
      return <Notice tone="err" title={GATE_WORDS.noRoster} speaks="alert" />;
    case 'no-vault':
      return <Notice tone="err" title={GATE_WORDS.noVault} speaks="alert" />;
    case 'failed':
      return (
        <Notice tone="err" title={GATE_WORDS.failed} speaks="alert">
          {result.requestId === undefined ? undefined : `求助编号 ${result.requestId.slice(0, 8)}`}
        </Notice>
      );
  }
}
