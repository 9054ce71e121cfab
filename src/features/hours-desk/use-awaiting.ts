import { useEffect, useState } from 'react';
import type { AwaitingRow } from '#core/hours/views';
import { forgetAnswers } from '../../backend/answer-cache';
import { usePages } from '../../backend/use-pages';

const NOTHING = {};

/** Which record waits, and for whom. */
export const awaitingKey = ({ row, office }: AwaitingRow): string => `${row.record}:${office}`;

/**
 * 待同意的时长, read on page by page. What was answered leaves the list and all else stays as it is: what was read on,
 * and what is being written. With the last one gone the list is asked for anew.
 */
export function useAwaiting() {
  const { first, rows: read, more, loadMore } = usePages('hours-to-agree', NOTHING);
  const savedAt = first.kind === 'done' ? first.savedAt : 0;
  const [answered, setAnswered] = useState<{ readonly savedAt: number; readonly keys: readonly string[] }>();
  const gone = answered?.savedAt === savedAt ? answered.keys : [];
  const rows = read.filter((one) => !gone.includes(awaitingKey(one)));
  const refresh = first.kind === 'done' ? first.refresh : undefined;
  const isAllGone = gone.length > 0 && rows.length === 0;
  useEffect(() => {
    if (isAllGone) {
      refresh?.();
    }
  }, [isAllGone, refresh]);
  const leave = (one: AwaitingRow) => {
    forgetAnswers('hours-to-agree');
    setAnswered((before) => ({
      savedAt,
      keys: [...(before?.savedAt === savedAt ? before.keys : []), awaitingKey(one)],
    }));
  };
  return { first, rows, more, loadMore, leave, refresh: () => refresh?.() };
}
