import { useCallback, useState } from 'react';
import type { HourOutcome, HourSheetReply, SheetRow } from '#core/hours/views';
import { call } from '../../backend/call';
import { type Loaded, useCall } from '../../backend/use-call';

/** A sheet with the pages read so far. */
export interface Sheet {
  readonly loaded: Loaded<HourSheetReply>;
  readonly rows: readonly SheetRow[];
  readonly more: 'none' | 'available' | 'loading' | 'failed';
  readonly loadMore: () => void;
  /** Reads the sheet anew from its first page. */
  readonly refresh: () => void;
}

interface Further {
  readonly of: HourSheetReply;
  readonly rows: readonly SheetRow[];
  readonly next: string | undefined;
  readonly state: 'idle' | 'loading' | 'failed';
}

const isEmpty = ({ rows }: HourSheetReply): boolean => rows.length === 0;

/** The hours of one activity, page by page. Read anew, later pages are read anew too. */
export function useSheet(activityId: string): Sheet {
  const loaded = useCall('hour-sheet', { activityId }, { isEmpty });
  const [further, setFurther] = useState<Further>();
  const first = loaded.kind === 'done' ? loaded.value : undefined;
  const mine = further !== undefined && further.of === first ? further : undefined;
  const next = mine === undefined ? first?.next : mine.next;
  const loadMore = useCallback(async () => {
    if (first === undefined || next === undefined) {
      return;
    }
    const before = mine?.rows ?? [];
    setFurther({ of: first, rows: before, next, state: 'loading' });
    const answer = await call('hour-sheet', { activityId, cursor: next });
    setFurther(
      answer.ok
        ? { of: first, rows: [...before, ...answer.value.rows], next: answer.value.next, state: 'idle' }
        : { of: first, rows: before, next, state: 'failed' },
    );
  }, [activityId, first, mine, next]);
  const state = mine?.state ?? 'idle';
  const idle = next === undefined ? 'none' : 'available';
  return {
    loaded,
    rows: [...(first?.rows ?? []), ...(mine?.rows ?? [])],
    more: state === 'idle' ? idle : state,
    loadMore: () => void loadMore(),
    refresh: loaded.kind === 'done' || loaded.kind === 'empty' ? loaded.refresh : () => undefined,
  };
}

/** What became of the records of a call, by record. */
export const byRecord = (outcomes: readonly HourOutcome[]): ReadonlyMap<string, HourOutcome> =>
  new Map(outcomes.map((outcome) => [outcome.record, outcome]));
