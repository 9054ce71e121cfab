import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { scanOnce } from '../platform/scan';
import type { CameraScannerProps } from './camera-scanner-props';

/** A result is seen for two seconds at least; a screen reader needs about so long for each character. */
const SEEN_MS = 2000;
const SPOKEN_MS = 220;

/** How long what was said is seen or, with a screen reader, heard, in milliseconds. */
function hearingMs(said: string | undefined, isSpoken: boolean): number {
  const spoken = isSpoken ? (said ?? '').length * SPOKEN_MS : 0;
  return said === undefined ? 0 : Math.max(SEEN_MS, spoken);
}

type Wishes = Pick<CameraScannerProps, 'onCode' | 'onRefused' | 'scansOnce'> & { readonly isSpoken: boolean };

/** A wait that can be ended early: `true` goes on to the next code, `false` stays on the page. */
function useHearing() {
  const end = useRef<(goesOn: boolean) => void>();
  useDidHide(() => end.current?.(false));
  useEffect(() => () => end.current?.(false), []);
  return {
    goOn: () => end.current?.(true),
    hear: (ms: number) =>
      new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => end.current?.(true), ms);
        end.current = (goesOn) => {
          clearTimeout(timer);
          end.current = undefined;
          resolve(goesOn);
        };
      }),
  };
}

/**
 * Answers how to begin scanning with WeChat's own scanner: it opens again after every code has been heard, at once when
 * the person asks for it meanwhile. Going back from it, or on to another page, ends the loop. Each code is taken with
 * what is chosen on the page at that moment, not when the loop began.
 */
export function useWechatScanner(wishes: Wishes): () => void {
  const latest = useRef(wishes);
  useEffect(() => {
    latest.current = wishes;
  });
  const isRunning = useRef(false);
  const { hear, goOn } = useHearing();
  /** Scans one code; answers whether another is to be scanned. */
  const scanNext = async (): Promise<boolean> => {
    const scan = await scanOnce();
    const { onCode, onRefused, isSpoken, scansOnce = false } = latest.current;
    if (scan.kind === 'refused') onRefused();
    if (scan.kind !== 'code') return false;
    const said = onCode(scan.text);
    return !scansOnce && hear(hearingMs(said, isSpoken));
  };
  const loop = async () => {
    isRunning.current = true;
    while (await scanNext());
    isRunning.current = false;
  };
  return () => {
    if (isRunning.current) goOn();
    else void loop();
  };
}
