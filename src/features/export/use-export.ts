import { useEffect, useRef, useState } from 'react';
import type { Refused } from '../../backend/answer';
import { handOver, type OwnFile } from '../../platform/save-file';
import { fileOf, newTask, nextPage, type Task, type Wish } from './export-task';

/** Where an export stands. */
export type ExportStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly task: Task }
  | { readonly kind: 'stopped'; readonly task: Task }
  | { readonly kind: 'failed'; readonly task: Task; readonly refused: Refused }
  | { readonly kind: 'ready'; readonly task: Task; readonly file: OwnFile; readonly tried: boolean }
  /** All is here, and the device has no room to make one file of it. */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'handed' };

/** The file of a task that is done; a table of many rows may be more than a phone can hold. */
function made(task: Task): ExportStage {
  try {
    return { kind: 'ready', task, file: fileOf(task), tried: false };
  } catch {
    return { kind: 'too-large' };
  }
}

/** One export on this device: begun, stopped, gone on with, put together and handed over. Nothing outlives the page. */
export function useExport() {
  const [stage, setStage] = useState<ExportStage>({ kind: 'idle' });
  const isStopped = useRef(false);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  const run = async (begun: Task) => {
    isStopped.current = false;
    let task = begun;
    while (task.next !== undefined) {
      setStage({ kind: 'running', task });
      const page = await nextPage(task);
      if (!('wish' in page)) {
        setStage({ kind: 'failed', task, refused: page });
        return;
      }
      task = page;
      if (isStopped.current && task.next !== undefined) {
        setStage({ kind: 'stopped', task });
        return;
      }
    }
    setStage(made(task));
  };

  return {
    stage,
    start: async (wish: Wish) => run(await newTask(wish)),
    resume: (task: Task) => run(task),
    stop: () => {
      isStopped.current = true;
    },
    hand: async (ready: Extract<ExportStage, { readonly kind: 'ready' }>) =>
      setStage((await handOver(ready.file)) ? { kind: 'handed' } : { ...ready, tried: true }),
    restart: () => setStage({ kind: 'idle' }),
  };
}
